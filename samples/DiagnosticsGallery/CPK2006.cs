using CloudPickle;

namespace DiagnosticsGallery.CPK2006;

#if BAD
#region Bad
public class Queue
{
    private readonly List<Action> _jobs = [];

    public void Start() => Submit(() => Console.WriteLine("started"));

    private void Submit([PicklableClosure] Action job) => _jobs.Add(job);
}
#endregion
#else
#region Fixed
public class Queue
{
    private readonly List<Action> _jobs = [];

    public void Start() => Submit(Pickle.Closure(() => Console.WriteLine("started")));

    private void Submit(Action job) => _jobs.Add(job);
}
#endregion
#endif

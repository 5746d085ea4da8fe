using CloudPickle;

Console.WriteLine(Pickle.Dumps(new Job()).Length);

[Picklable]
sealed class Job
{
    public List<Thread> Workers { get; } = [];
}

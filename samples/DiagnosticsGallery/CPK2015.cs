using CloudPickle;

namespace DiagnosticsGallery.CPK2015;

#if BAD
#region Bad
public static class Jobs
{
    public static List<Func<int>> Make()
    {
        var jobs = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            jobs.Add(Pickle.Closure(() => i * i));
        }

        return jobs;
    }
}
#endregion
#else
#region Fixed
public static class Jobs
{
    public static List<Func<int>> Make()
    {
        var jobs = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var round = i;
            jobs.Add(Pickle.Closure(() => round * round));
        }

        return jobs;
    }
}
#endregion
#endif

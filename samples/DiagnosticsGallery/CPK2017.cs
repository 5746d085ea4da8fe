using CloudPickle;

namespace DiagnosticsGallery.CPK2017;

#if BAD
#region Bad
[Picklable]
public sealed class Session : IDisposable
{
    public string Token { get; set; } = "";

    public void Dispose() => Token = "";
}

public static class Jobs
{
    public static Func<string> Make(Session session) => Pickle.Closure(() => session.Token + "!");
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Session : IDisposable
{
    public string Token { get; set; } = "";

    public void Dispose() => Token = "";
}

public static class Jobs
{
    public static Func<string> Make(Session session)
    {
        var token = session.Token;
        return Pickle.Closure(() => token + "!");
    }
}
#endregion
#endif

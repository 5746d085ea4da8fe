using CloudPickle;

namespace DiagnosticsGallery.CPK1043;

#if BAD
#region Bad
[Picklable]
public sealed class Words : IPickleState<string>
{
    private HashSet<string> _words = [];

    public string GetState() => string.Join(' ', _words);

    public void SetState(string state) => _words = [.. state.Split(' ')];

    [PickleAfterLoad]
    private void Trim() => _words.Remove(""); // nobody calls it
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Words : IPickleState<string>
{
    private HashSet<string> _words = [];

    public string GetState() => string.Join(' ', _words);

    public void SetState(string state)
    {
        _words = [.. state.Split(' ')];
        _words.Remove("");
    }
}
#endregion
#endif

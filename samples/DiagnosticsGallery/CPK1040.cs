using CloudPickle;

namespace DiagnosticsGallery.CPK1040;

#if BAD
#region Bad
[Picklable]
public sealed class Index
{
    public List<string> Words { get; set; } = [];

    [PickleIgnore]
    private HashSet<string> _known = [];

    [PickleAfterLoad]
    private async Task Rebuild()
    {
        await Task.Yield(); // nobody waits for it
        _known = [.. Words];
    }

    public bool Knows(string word) => _known.Contains(word);
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Index
{
    public List<string> Words { get; set; } = [];

    [PickleIgnore]
    private HashSet<string> _known = [];

    [PickleAfterLoad]
    private void Rebuild() => _known = [.. Words];

    public bool Knows(string word) => _known.Contains(word);
}
#endregion
#endif

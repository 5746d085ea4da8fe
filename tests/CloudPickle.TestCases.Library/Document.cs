using CloudPickle;

namespace Cases.Library;

/// <summary>A base with private state that is derived from in another assembly.</summary>
[Picklable]
public class Document
{
    private int _revision;
    private readonly List<string> _history = [];

    public string Title { get; set; } = "";

    protected DateTime Created { get; set; } = new(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc);

    public void Revise(string note)
    {
        _revision++;
        _history.Add($"{_revision}: {note}");
    }
}

using System.Collections.ObjectModel;

namespace Cases.Derived;

/// <summary>A collection that counts what goes in, and remembers who fills it.</summary>
[Picklable]
public sealed partial class Basketful : Collection<string>
{
    private int _insertions;

    public string Owner { get; set; } = "";

    public int Insertions => _insertions;

    protected override void InsertItem(int index, string item)
    {
        _insertions++;
        base.InsertItem(index, item);
    }
}

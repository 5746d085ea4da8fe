using System.Collections;

namespace CloudPickle.Inspection;

/// <summary>The instructions of a pickle, 16 bytes each: what follows from the bytes is read again when it is asked for.</summary>
internal sealed class InstructionList(InspectedPickle pickle) : IReadOnlyList<PickleInstruction>
{
    public const int NoRelated = -1;

    private readonly List<Row> _rows = [];

    public int Count => _rows.Count;

    public PickleInstruction this[int index]
    {
        get
        {
            var row = _rows[index];
            var end = index + 1 < _rows.Count ? _rows[index + 1].Offset : End;
            return new PickleInstruction(pickle.Data, row.Offset, end - row.Offset, row.Depth, row.Related, row.Popped);
        }
    }

    /// <summary>Where the last instruction ends.</summary>
    public int End { get; set; }

    public void Add(int offset, int depth, int related, int popped) => _rows.Add(new Row(offset, depth, related, popped));

    /// <summary>Where an instruction begins.</summary>
    public int OffsetOf(int index) => _rows[index].Offset;

    public IEnumerator<PickleInstruction> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Row(int Offset, int Depth, int Related, int Popped);
}

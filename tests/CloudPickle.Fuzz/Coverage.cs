using SharpFuzz.Common;

namespace CloudPickle.Fuzz;

/// <summary>The edges that an input took through the instrumented library: SharpFuzz counts them in a table, as AFL does.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private readonly byte[] _counts = GC.AllocateArray<byte>(Size, pinned: true);
    private readonly byte[] _seen = new byte[Size];

    public Coverage()
    {
        fixed (byte* counts = _counts)
        {
            Trace.SharedMem = counts;
        }
    }

    /// <summary>How many edges were taken by any input so far.</summary>
    public int Edges { get; private set; }

    /// <summary>Whether the library is instrumented at all.</summary>
    public bool IsThere => Edges > 0;

    /// <summary>Begins an input.</summary>
    public void Begin()
    {
        Array.Clear(_counts);
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input took an edge, or took one more often by an order, than any before.</summary>
    public bool End()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (_counts[i] == 0)
            {
                continue;
            }

            var order = (byte)(1 << Math.Min(7, (int)Math.Log2(_counts[i])));
            if ((_seen[i] & order) == 0)
            {
                Edges += _seen[i] == 0 ? 1 : 0;
                _seen[i] |= order;
                isNew = true;
            }
        }

        return isNew;
    }
}

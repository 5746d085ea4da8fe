using CloudPickle.Generated;

namespace CloudPickle.Closures;

/// <summary>Measures one closure while it is written, capture by capture, for <see cref="PickleOptions.MaxClosureBytes"/>.</summary>
internal sealed class ClosureMeter(ClosureShape shape, long limit, long start)
{
    private readonly long[] _sizes = new long[shape.Captures.Count];
    private long _last;

    public void BeginCaptures(Pickler pickler) => _last = pickler.Writer.Position;

    public void EndCapture(Pickler pickler, int index)
    {
        var position = pickler.Writer.Position;
        _sizes[index] = position - _last;
        _last = position;

        // What is too large already needs no further captures.
        if (pickler.Options.LargeClosure is null && position - start > limit)
        {
            throw pickler.Error(Measure(position).ToString());
        }
    }

    public void End(Pickler pickler)
    {
        var position = pickler.Writer.Position;
        if (position - start <= limit)
        {
            return;
        }

        if (pickler.Options.LargeClosure is not { } warn)
        {
            throw pickler.Error(Measure(position).ToString());
        }

        warn(Measure(position));
    }

    private ClosureSize Measure(long position)
    {
        var captures = new CaptureSize[_sizes.Length];
        for (var i = 0; i < captures.Length; i++)
        {
            captures[i] = new CaptureSize(shape.Captures[i].Name, shape.Captures[i].Type, _sizes[i]);
        }

        Array.Sort(captures, static (one, other) => other.Bytes.CompareTo(one.Bytes));
        return new ClosureSize(shape.Site, position - start, limit, captures);
    }
}

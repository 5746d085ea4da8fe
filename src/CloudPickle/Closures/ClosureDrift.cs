using System.Text;
using CloudPickle.Generated;

namespace CloudPickle.Closures;

/// <summary>What is different between a closure in a pickle and the code of this process.</summary>
internal sealed class ClosureDrift
{
    private readonly string _site;
    private readonly string _hash;
    private readonly HashSet<string> _pickled;
    private readonly int _candidates;

    /// <summary>Compares with the nearest of the lambdas at the site.</summary>
    public ClosureDrift(string site, string hash, IReadOnlyList<ClosureShape> known, PickledDictionary? captures)
    {
        (_site, _hash, _candidates) = (ValuePrinter.Cut(site), ValuePrinter.Cut(hash), known.Count);
        _pickled = [];
        foreach (var key in captures?.Keys ?? [])
        {
            if (key is string name)
            {
                _pickled.Add(name);
            }
        }

        Nearest = known[0];
        Captures = Differences(Nearest);
        for (var i = 1; i < known.Count; i++)
        {
            if (Differences(known[i]) is var captured && captured.Count < Captures.Count)
            {
                (Nearest, Captures) = (known[i], captured);
            }
        }
    }

    public ClosureShape Nearest { get; }

    /// <summary>The names of the captures that only one side has.</summary>
    public IReadOnlyList<string> Captures { get; }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Nearest.IsPinned
            ? $"The closure pinned as '{_site[ClosureShape.PinnedPrefix.Length..]}' captures more than the pickle has."
            : $"The closure of {_site} is not the same here: the pickle has {_hash}, this process has {Nearest.Hash}{(_candidates > 1 ? $" (the nearest of {_candidates})" : "")}.");
        foreach (var name in Captures)
        {
            var own = CaptureOf(Nearest, name);
            text.Append(own is null ? $" Only the pickle captures '{ValuePrinter.Cut(name)}'." : $" Only this process captures {own}.");
        }

        if (Captures.Count == 0)
        {
            text.Append(" Both capture the same names: the body, a type or the signature differs.");
        }

        return text.Append(Nearest.IsPinned
            ? " Make a capture that was added later nullable; it is null for older pickles."
            : " Run the same build on both sides, or pin the closure with Pickle.Closure(lambda, name).").ToString();
    }

    private static CapturedVariable? CaptureOf(ClosureShape shape, string name)
    {
        foreach (var capture in shape.Captures)
        {
            if (capture.Name == name)
            {
                return capture;
            }
        }

        return null;
    }

    private List<string> Differences(ClosureShape shape)
    {
        var different = new HashSet<string>(_pickled);
        foreach (var capture in shape.Captures)
        {
            if (!different.Remove(capture.Name))
            {
                different.Add(capture.Name);
            }
        }

        List<string> sorted = new(different);
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }
}

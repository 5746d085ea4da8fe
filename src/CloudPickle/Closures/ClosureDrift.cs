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
        _pickled = [.. (captures?.Keys ?? []).OfType<string>()];
        Nearest = known.MinBy(shape => Differences(shape).Count())!;
        Captures = [.. Differences(Nearest).Order(StringComparer.Ordinal)];
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
            var own = Nearest.Captures.FirstOrDefault(capture => capture.Name == name);
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

    private IEnumerable<string> Differences(ClosureShape shape) =>
        _pickled.Except(shape.Captures.Select(capture => capture.Name)).Concat(shape.Captures.Select(capture => capture.Name).Except(_pickled));
}

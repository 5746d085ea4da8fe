using System.Collections;

namespace CloudPickle.Reduction.Machine;

// A container that a later pickle of a session refers to is the one that an earlier load made of it. What is kept is bounded by the memo: it goes when
// its entry is overwritten or the memo is cleared.
internal sealed partial class PickleMachine
{
    private const int BytesPerKept = 64;
    private const int BytesPerMade = 24;

    // The memo's containers, and what they became: nothing yet, one typed container, or several.
    private readonly Dictionary<object, object?> _kept = new(ReferenceEqualityComparer.Instance);

    // What this load made: taken back if it fails.
    private readonly List<(object Node, object Converted)> _made = [];

    /// <summary>Whether further pickles may refer to what this one brings.</summary>
    public bool IsSession { get; set; }

    /// <summary>Remembers what a container became, in case a later pickle refers to it.</summary>
    /// <param name="node">The untyped container.</param>
    /// <param name="converted">What was made of it; it is complete when the load ends.</param>
    public void Keep(object node, object converted)
    {
        if (!IsSession || !_kept.TryGetValue(node, out var before))
        {
            return;
        }

        Charge(BytesPerMade);
        _made.Add((node, converted));
        _kept[node] = before is null ? converted : new SeveralConversions([converted, .. before is SeveralConversions several ? several.All : [before]]);
    }

    /// <summary>Ends a load that succeeded: what it made stays.</summary>
    public void KeepConversions() => _made.Clear();

    private void ForgetMade()
    {
        foreach (var (node, converted) in _made)
        {
            ForgetKept(node, converted);
        }

        _made.Clear();
        if (_made.Capacity > MaxKeptValues)
        {
            _made.TrimExcess();
        }
    }

    private void ForgetKept(object node, object converted)
    {
        if (_kept.TryGetValue(node, out var kept) && kept is not null)
        {
            object[] left = kept is SeveralConversions several ? Array.FindAll(several.All, one => !ReferenceEquals(one, converted)) : kept == converted ? [] : [kept];
            _kept[node] = left.Length > 1 ? new SeveralConversions(left) : left is [var only] ? only : null;
        }
    }

    private void ForgetKept()
    {
        _made.Clear();
        _kept.Clear();
        _kept.TrimExcess();
    }

    /// <summary>Notes an entry of the memo: from now on it may be converted, and what it overwrites cannot be asked for.</summary>
    private void NoteMemoized(object value, object? overwritten)
    {
        if (overwritten is not null)
        {
            _kept.Remove(overwritten);
        }

        if (value is List<object?> or PickledTuple or PickledDictionary or PickledSet or PickledFrozenSet or PickledObject or PickledArray or PickledNDArray
            or PickledByteArray or PickleBuffer or byte[])
        {
            Charge(BytesPerKept);
            _kept.TryAdd(value, null);
        }
    }

    private T? FindKept<T>(object node)
        where T : class =>
        _kept.GetValueOrDefault(node) is { } kept ? kept as T ?? (kept is SeveralConversions several ? (T?)Array.Find(several.All, static one => one is T) : null) : null;

    /// <summary>The typed container that loads made of a node; null if there is none, or if there are several.</summary>
    private object? FindKeptContainer(object node) => _kept.GetValueOrDefault(node) as IEnumerable;

    private sealed record SeveralConversions(object[] All);
}

using CloudPickle.Closures;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    private long _multicastParts;
    private long _copies;

    /// <summary>Makes the closure that a pickle names, to be pushed next; false where the name stays inert.</summary>
    public bool TryMakeClosure(string site, string hash, out object? result)
    {
        result = null;
        if (!_options.OnlyLibraryNames && ClosureTable.Create(site, hash) is { } environment)
        {
            result = CreateUnfinished(new ClosureKind(environment), environment.UntypedDelegate);
            return true;
        }

        if (IsOpaque)
        {
            return false;
        }

        var known = ClosureTable.At(site);
        if (known.Count == 0)
        {
            throw UnknownClosure(site);
        }

        result = CreateUnfinished(new DriftedClosureKind(site, hash, known), result: null);
        return true;
    }

    /// <summary>Why an inert closure is no delegate.</summary>
    public UnpicklingException UnusableClosure(PickledObject node) =>
        node.Arguments is not [string site, string hash] ? Error("A closure is named by its site and its hash.")
        : ClosureTable.At(site) is { Count: > 0 } known ? Drift(site, hash, known, node.State as PickledDictionary)
        : UnknownClosure(site);

    public ClosureDriftException Drift(string site, string hash, IReadOnlyList<ClosureShape> known, PickledDictionary? captures)
    {
        var drift = new ClosureDrift(site, hash, known, captures);
        return new ClosureDriftException(drift.ToString(), site, hash, drift.Nearest.Hash, drift.Captures, CurrentPath, _offset, _opcode);
    }

    /// <summary>Makes the typed cell of an untyped one: the same for everybody, and before its contents, which may lead back to it.</summary>
    public Cell<T> ReadCell<T>(PickledCell node)
    {
        if (node.Typed<T>() is { } known)
        {
            return known;
        }

        var cell = new Cell<T>();
        node.Become(cell);
        var isFilled = false;
        if (!TryFill())
        {
            _incomplete.Add(TryFill);
        }

        return cell;

        bool TryFill()
        {
            if (isFilled || node.IsOpen || !TryRead<T>(node, out var value))
            {
                return false;
            }

            cell.Value = value;
            return isFilled = true;
        }
    }

    /// <summary>A part of a multicast delegate takes bytes of its own, so that a small pickle cannot ask for many.</summary>
    public void CountMulticast(int parts)
    {
        _multicastParts += parts;
        if (_multicastParts > _offset)
        {
            throw Error("The pickle repeats the same parts of multicast delegates more often than its length allows.");
        }
    }

    /// <summary>A value whose type knows no shared parts is copied for each of them; a small pickle cannot ask for many.</summary>
    public void CountCopy()
    {
        if (++_copies > _offset)
        {
            throw Error("The pickle shares the same parts more often than its length allows a type that has to copy them.");
        }
    }

    /// <summary>Makes an object that its state will complete and that can be referred to before; it must be pushed next.</summary>
    public UnfinishedObject CreateUnfinished(IUnfinishedKind kind, object? result) => new(kind, _count, result);

    /// <summary>Converts a cell's contents, unless they lead to an object that does not exist yet.</summary>
    private bool TryRead<T>(PickledCell node, out T value)
    {
        value = default!;
        if (!node.HasValue)
        {
            return true;
        }

        var conversions = _conversionLog.Count;
        var (depth, level) = (_conversionDepth, _path.Count);
        try
        {
            value = Read<T>(node.Value);
            return true;
        }
        catch (UnfinishedReferenceException)
        {
            ForgetConversions(conversions);
            LeavePath(level);
            _conversionDepth = depth;
            return false;
        }
    }

    private UnpicklingException UnknownClosure(string site) => Error(
        $"The pickle has a closure of {ValuePrinter.Cut(site)}, which nothing here knows. Reference the assembly that declares it, or load with UnknownGlobals.Opaque to pass it on.");
}

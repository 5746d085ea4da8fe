using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Closures;

/// <summary>The names that closures have in a pickle: the constructor, the multicast call and Python's cell.</summary>
internal static class ClosureGlobals
{
    public static PickledGlobal[] All =>
    [
        new(PythonNames.Closure.Module, PythonNames.Closure.QualifiedName) { Handler = new CallHandler(Closure) },
        new(PythonNames.Multicast.Module, PythonNames.Multicast.QualifiedName) { Handler = new CallHandler(Multicast) },
        new(PythonNames.CellType.Module, PythonNames.CellType.QualifiedName) { Handler = new CallHandler(Cell) },
    ];

    /// <summary><c>closure(site, hash)</c>: an environment that its state completes. Its delegate exists at once.</summary>
    private static bool Closure(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        return arguments is [string site, string hash] && machine.TryMakeClosure(site, hash, out result);
    }

    /// <summary><c>multicast(d1, d2, ...)</c>: single delegates, combined in their order.</summary>
    private static bool Multicast(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments.Length < 2)
        {
            return false;
        }

        var parts = new Delegate[arguments.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (machine.Resolve(arguments[i]) is not Delegate { HasSingleTarget: true } part)
            {
                return false;
            }

            parts[i] = part;
        }

        machine.CountMulticast(parts.Length);
        foreach (var part in parts)
        {
            if (part.GetType() != parts[0].GetType())
            {
                throw machine.Error($"A multicast delegate has parts of one type; the pickle has {TypeNames.Of(parts[0].GetType())} and {TypeNames.Of(part.GetType())}.");
            }
        }

        result = Delegate.Combine(parts);
        return true;
    }

    /// <summary><c>types.CellType()</c>, filled by its state; <c>types.CellType(value)</c>, complete.</summary>
    private static bool Cell(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments.Length > 1)
        {
            return false;
        }

        var cell = new PickledCell { IsOpen = true };
        if (arguments.Length == 1)
        {
            PickledCellKind.SetContents(cell, arguments[0]);
        }

        result = machine.CreateUnfinished(PickledCellKind.Instance, cell);
        return true;
    }
}

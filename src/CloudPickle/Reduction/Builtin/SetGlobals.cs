using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>How sets are written below protocol 4: as calls with a list.</summary>
internal static class SetGlobals
{
    public static PickledGlobal[] All =>
    [
        new("builtins", "set") { Handler = new CallHandler(Set) },
        new("builtins", "frozenset") { Handler = new CallHandler(FrozenSet) },
    ];

    private static bool Set(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [] ? new PickledSet() : Items(machine, arguments) is { } items ? new PickledSet(items) : null;
        return result is not null;
    }

    private static bool FrozenSet(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [] ? new PickledFrozenSet([]) : Items(machine, arguments) is { } items ? new PickledFrozenSet(items) : null;
        return result is not null;
    }

    private static IEnumerable<object?>? Items(PickleMachine machine, ReadOnlySpan<object?> arguments)
    {
        if (arguments is not [IReadOnlyList<object?> items and (List<object?> or PickledTuple)])
        {
            return null;
        }

        // A set's entry takes more than a list's.
        machine.Charge((long)PickleMachine.BytesPerEntry * items.Count);
        foreach (var item in items)
        {
            machine.RequireHashable(item);
        }

        return items;
    }
}

using CloudPickle.Generated;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Closures;

/// <summary>A closure between its call and its state: the captures go to the environment, by name.</summary>
internal sealed class ClosureKind(ClosureEnvironment environment) : IUnfinishedKind
{
    public string TypeName => $"the closure of {environment.Shape.Site}";

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
    {
        var shape = environment.Shape;
        var captures = state as PickledDictionary;
        if (hasState && captures is null)
        {
            throw machine.Error($"The state of {TypeName} is {ValueText.KindOf(state)}; a dict of its captures was expected.");
        }

        var values = machine.RentMembers(shape.Captures.Count);
        try
        {
            Collect(machine, captures, values);
            Check(machine, captures, new ObjectState(machine, shape.Members, values));
            Apply(machine, new ObjectState(machine, shape.Members, values));
        }
        finally
        {
            machine.ReturnMembers(values);
        }

        return environment.UntypedDelegate;
    }

    /// <summary>Puts the captures in their places. Only a pinned closure may have lost one that the pickle still has.</summary>
    private void Collect(PickleMachine machine, PickledDictionary? captures, object?[] values)
    {
        var shape = environment.Shape;
        foreach (var (key, value) in captures ?? [])
        {
            if (key is string name && shape.Members.TryFindMember(name, out var index))
            {
                values[index] = value;
            }
            else if (!shape.IsPinned)
            {
                throw machine.Error($"The pickle gives {TypeName} a capture {ValueText.Describe(key)}, which it does not have.");
            }
        }
    }

    /// <summary>A capture that the pickle lacks is an error, unless the closure is pinned and the variable may be null.</summary>
    private void Check(PickleMachine machine, PickledDictionary? captures, in ObjectState state)
    {
        var shape = environment.Shape;
        for (var i = 0; i < shape.Captures.Count; i++)
        {
            if (state.Has(i) || (shape.IsPinned && !shape.Captures[i].IsCell && shape.Captures[i].Type.EndsWith('?')))
            {
                continue;
            }

            throw shape.IsPinned
                ? machine.Drift(shape.Site, shape.Hash, [shape], captures)
                : machine.Error($"The pickle lacks the capture {shape.Captures[i]} of {TypeName}.");
        }
    }

    private void Apply(PickleMachine machine, in ObjectState state)
    {
        for (var i = 0; i < environment.Shape.Captures.Count; i++)
        {
            if (state.Has(i))
            {
                machine.SetMember(environment, environment, i, state);
            }
        }
    }
}

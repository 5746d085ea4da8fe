using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

/// <summary>Unfinished objects of annotated types: the state goes to the generated reducer, member by member.</summary>
internal sealed class ObjectKind(IObjectReducer reducer, PickledTuple arguments) : IUnfinishedKind
{
    public string TypeName => TypeNames.Of(reducer.Shape.Type);

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
    {
        var shape = reducer.Shape;
        var values = machine.RentMembers(shape.Members.Length);
        try
        {
            AddArguments(machine, shape, values);
            if (hasState)
            {
                AddState(machine, shape, values, state);
            }

            return Apply(machine, unfinished, new ObjectState(machine, shape, values));
        }
        finally
        {
            machine.ReturnMembers(values);
        }
    }

    public object? TryConstruct(PickleMachine machine, PickledDictionary state, ReadOnlySpan<object?> pairs)
    {
        var shape = reducer.Shape;
        if (shape.IsStruct)
        {
            return null;
        }

        var values = machine.RentMembers(shape.Members.Length);
        try
        {
            AddArguments(machine, shape, values);
            AddDictionary(machine, shape, values, state);
            for (var i = 0; i < pairs.Length; i += 2)
            {
                if (pairs[i] is string name && shape.TryFindMember(name, out var index))
                {
                    values[index] = pairs[i + 1];
                }
            }

            var known = new ObjectState(machine, shape, values);
            return HasConstructorMembers(shape, known) ? machine.Construct(reducer, known) : null;
        }
        finally
        {
            machine.ReturnMembers(values);
        }
    }

    private static bool HasConstructorMembers(ObjectShape shape, in ObjectState state)
    {
        for (var i = 0; i < shape.Members.Length; i++)
        {
            if (shape.IsConstructorMember(i) && !state.Has(i))
            {
                return false;
            }
        }

        return true;
    }

    private object Apply(PickleMachine machine, UnfinishedObject unfinished, in ObjectState state)
    {
        state.CheckRequired();
        if (reducer.Shape.IsStruct)
        {
            return machine.Construct(reducer, state);
        }

        var instance = unfinished.Result ?? machine.Construct(reducer, state);
        unfinished.Exist(instance);
        foreach (var member in reducer.Shape.SettableMembers)
        {
            if (state.Has(member))
            {
                machine.SetMember(reducer, instance, member, state);
            }
        }

        machine.NoteLoaded(reducer, instance);
        return instance;
    }

    /// <summary>Positional arguments (a namedtuple, <c>__getnewargs__</c>) are the members in their order.</summary>
    private void AddArguments(PickleMachine machine, ObjectShape shape, object?[] values)
    {
        if (arguments.Count > shape.Members.Length)
        {
            throw machine.Error($"{TypeName} has {shape.Members.Length} members; the pickle constructs it with {arguments.Count} arguments.");
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            values[i] = arguments[i];
        }
    }

    private void AddState(PickleMachine machine, ObjectShape shape, object?[] values, object? state)
    {
        switch (state)
        {
            case null:
                break;
            case PickledDictionary dictionary:
                AddDictionary(machine, shape, values, dictionary);
                break;
            case PickledTuple { Count: 2 } pair when pair[0] is null or PickledDictionary && pair[1] is null or PickledDictionary:
                AddDictionary(machine, shape, values, pair[0] as PickledDictionary);
                AddDictionary(machine, shape, values, pair[1] as PickledDictionary);
                break;
            case List<object?> list when list.Count <= shape.Members.Length:
                // dataclass(frozen=True, slots=True): the field values in their order.
                for (var i = 0; i < list.Count; i++)
                {
                    values[i] = list[i];
                }

                break;
            default:
                throw machine.Error($"The state of {TypeName} is {ValueText.KindOf(state)}; a dict of its members was expected.");
        }
    }

    private static void AddDictionary(PickleMachine machine, ObjectShape shape, object?[] values, PickledDictionary? dictionary)
    {
        if (dictionary is null)
        {
            return;
        }

        foreach (var (key, value) in dictionary)
        {
            if (key is string name && shape.TryFindMember(name, out var index))
            {
                values[index] = value;
            }
            else
            {
                AddUnknown(machine, shape, values, key, value);
            }
        }
    }

    private static void AddUnknown(PickleMachine machine, ObjectShape shape, object?[] values, object? key, object? value)
    {
        if (shape.ExtensionMember >= 0 && key is string)
        {
            if (values[shape.ExtensionMember] is not PickledDictionary kept)
            {
                values[shape.ExtensionMember] = kept = [];
            }

            kept.Set(key, value);
            if (value is UnfinishedObject unfinished)
            {
                unfinished.WhenFinished(result => kept.Set(key, result));
            }
        }
        else if (machine.Options.UnknownMembers == UnknownMembers.Reject)
        {
            throw machine.Error(
                $"{TypeNames.Of(shape.Type)} has no member {ValueText.Describe(key)}, which the pickle has. Add an alias to the member that it became, keep it with [PickleExtensionData], or load with UnknownMembers.Ignore.");
        }
    }
}

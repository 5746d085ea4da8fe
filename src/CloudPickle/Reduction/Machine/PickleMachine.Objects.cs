using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    public const string CycleAdvice =
        "Make the member that closes the cycle settable, or annotate the type with [Picklable(Construction = PickleConstruction.Uninitialized)].";

    private readonly Stack<object?[]> _memberArrays = new();

    public object?[] RentMembers(int count)
    {
        var values = _memberArrays.TryPop(out var pooled) && pooled.Length >= count ? pooled : new object?[Math.Max(count, 8)];
        Array.Fill(values, ObjectState.Missing, 0, count);
        return values;
    }

    public void ReturnMembers(object?[] values)
    {
        Array.Clear(values);
        _memberArrays.Push(values);
    }

    /// <summary>Constructs an annotated object; exceptions of its constructor and setters become load errors.</summary>
    public object Construct(IObjectReducer reducer, in ObjectState state)
    {
        try
        {
            return reducer.Shape.IsStruct ? reducer.Build(state) : reducer.Construct(state);
        }
        catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
        {
            throw Error($"Constructing {TypeNames.Of(reducer.Shape.Type)} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Sets a member, at once or, if it leads to an object that does not exist yet, as soon as that does.</summary>
    public void SetMember(IObjectReducer reducer, object instance, int member, in ObjectState state)
    {
        var arrays = _arrays.Count;
        var loose = _loose.Count;
        var conversions = _conversionLog.Count;
        try
        {
            reducer.SetMember(instance, member, state);
        }
        catch (UnfinishedReferenceException reference)
        {
            ForgetConversions(conversions);
            _arrays.RemoveRange(arrays, _arrays.Count - arrays);
            _loose.RemoveRange(loose, _loose.Count - loose);
            var raw = state.Raw(member);
            reference.Unfinished.WhenFinished(_ => SetMemberLater(reducer, instance, member, raw));
            return;
        }
        catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
        {
            throw Error(
                $"Setting {TypeNames.Of(reducer.Shape.Type)}.{reducer.Shape.Members[member].Name} threw {exception.GetType().Name}: {exception.Message}",
                exception);
        }

        if (arrays == _arrays.Count && loose == _loose.Count)
        {
            return;
        }

        var again = SetAgain(reducer, instance, member, state.Raw(member));
        for (var i = arrays; i < _arrays.Count; i++)
        {
            _arrays[i].SetAgain ??= again;
        }

        SetLooseAgain(loose, again);
    }

    private Action SetAgain(IObjectReducer reducer, object instance, int member, object? raw) =>
        () => SetMemberLater(reducer, instance, member, raw);

    private void SetMemberLater(IObjectReducer reducer, object instance, int member, object? raw)
    {
        var values = RentMembers(reducer.Shape.Members.Length);
        values[member] = raw;
        SetMember(reducer, instance, member, new ObjectState(this, reducer.Shape, values));
        ReturnMembers(values);
    }

    private void Reduce()
    {
        var arguments = PopArguments("REDUCE");
        Call(PopCallable(), arguments);
    }

    private void Call(object? callable, PickledTuple arguments)
    {
        ChargeArguments(arguments);
        if (callable is PickledGlobal { Handler: GlobalHandler handler } && handler.TryCall(this, arguments.AsSpan(), out var result))
        {
            Push(result);
        }
        else if (callable is PickledGlobal { Handler: IObjectReducer or IObjectMaker or IValueHandler } && TryMakeNew(callable, arguments, out result))
        {
            Push(result);
        }
        else if (callable is PickledObject && TryMakeNew(callable, arguments, out result))
        {
            Push(result);
        }
        else
        {
            PushNode(PickledObjectKind.Reduce, callable, arguments, null);
        }
    }

    private void NewObject() => NewObject(PopArguments("NEWOBJ"), PopCallable());

    private void NewObject(PickledTuple arguments, object? callable)
    {
        if (TryMakeNew(callable, arguments, out var result))
        {
            Push(result);
        }
        else
        {
            PushNode(PickledObjectKind.NewObject, callable, arguments, null);
        }
    }

    /// <summary>Makes an object of a known class, to be pushed next; for NEWOBJ, OBJ, INST and what protocols 0 and 1 have instead.</summary>
    public bool TryMakeNew(object? callable, PickledTuple arguments, out object? result)
    {
        ChargeArguments(arguments);
        switch (callable)
        {
            case PickledGlobal { Handler: GlobalHandler handler } when handler.TryNew(this, arguments.AsSpan(), out result):
                return true;
            case PickledGlobal { Handler: IObjectMaker maker }:
                result = maker.Make(this, arguments);
                return true;
            case PickledGlobal { Handler: IObjectReducer reducer }:
                result = MakeObject(reducer, arguments);
                return true;
            case PickledGlobal { Handler: IValueHandler values }:
                result = values.FromArguments(this, arguments);
                return true;
            case PickledObject definition when LocalType(definition) is { } local:
                return TryMakeNew(local, arguments, out result);
            default:
                result = null;
                return false;
        }
    }

    private void NewObjectEx()
    {
        var keywords = Pop() as PickledDictionary ?? throw Error("NEWOBJ_EX needs a dict of keyword arguments.");
        var arguments = PopArguments("NEWOBJ_EX");
        var callable = PopCallable();
        if (keywords.Count == 0)
        {
            NewObject(arguments, callable);
            return;
        }

        PushNode(PickledObjectKind.NewObjectEx, callable, arguments, keywords);
    }

    /// <summary>OBJ and INST: the classes of Python 2, <c>cls(*arguments)</c>; without arguments <c>cls.__new__(cls)</c>, as CPython has it.</summary>
    private void OldObject()
    {
        var start = PopMark();
        if (start == _count)
        {
            throw Error("Stack underflow: OBJ needs a class.");
        }

        Charge(BytesOfTuple + (8 * (_count - start)));
        var arguments = PickledTuple.FromOwned(TakeItems(start + 1));
        OldObject(PopCallable(), arguments);
    }

    private void OldObject(object? callable, PickledTuple arguments)
    {
        if (arguments.Count == 0 && TryMakeNew(callable, arguments, out var result))
        {
            Push(result);
        }
        else
        {
            Call(callable, arguments);
        }
    }

    private UnfinishedObject MakeObject(IObjectReducer reducer, PickledTuple arguments)
    {
        Charge(BytesOfObject + ((long)BytesPerMember * reducer.Shape.Members.Length));
        var result = reducer.Shape.IsConstructedFromState ? null : CreateEmpty(reducer);
        return new UnfinishedObject(new ObjectKind(reducer, arguments), _count, result);
    }

    /// <summary>Makes an object that its state will complete; it must be pushed next.</summary>
    public UnfinishedObject CreateUnfinished(IUnfinishedKind kind) => new(kind, _count, null);

    private object CreateEmpty(IObjectReducer reducer)
    {
        try
        {
            return reducer.CreateEmpty();
        }
        catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
        {
            throw Error($"Constructing {TypeNames.Of(reducer.Shape.Type)} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private void PushNode(PickledObjectKind kind, object? callable, PickledTuple arguments, PickledDictionary? keywords)
    {
        if (callable is not (PickledGlobal or PickledObject))
        {
            throw Error($"{ValueText.KindOf(callable)} cannot be called.");
        }

        if (!IsOpaque && ByValue.ByValueDefinition.NameOf(callable) is null && !IsDataclassMaker(callable))
        {
            throw Error(
                callable is PickledGlobal { Handler: not null } known
                    ? $"{known} does not take the arguments that the pickle gives it: {arguments}."
                    : $"{ValueText.KindOf(callable)} is not something that may be called.");
        }

        Push(new PickledObject(kind, callable, arguments, keywords));
    }

    private void Build()
    {
        var state = Pop();
        var settled = Settle(state, _count);
        var target = Peek();
        ChargeState(settled);
        switch (target)
        {
            case UnfinishedObject { IsFinished: false } unfinished:
                _stack[_count - 1] = unfinished.Finish(this, hasState: true, settled);
                break;
            case PickledObject { HasState: false } node:
                CheckOwn(node);
                node.SetState(settled);
                if (settled is UnfinishedObject later)
                {
                    later.WhenFinished(node.SetState);
                }

                break;
            case IPickleReduce reduced:
                SetReducedState(reduced, settled);
                break;
            default:
                throw Error($"{ValueText.KindOf(target)} takes no state, or has one already.");
        }
    }

    /// <summary>Pops what is called. Until its result is pushed, an error is at the result's place.</summary>
    private object? PopCallable()
    {
        Charge(BytesOfCall);
        var callable = Pop();
        _isCalling = true;
        return callable;
    }

    private PickledTuple PopArguments(string opcode) =>
        Pop() is var value && value is PickledTuple arguments ? arguments : throw Error($"{opcode} needs a tuple of arguments, not {ValueText.KindOf(value)}.");
}

using CloudPickle.Wire;

namespace CloudPickle;

// Objects in the terms of Python's __reduce__, in every protocol's form.
public partial class Pickler
{
    /// <summary>Writes an object as something that is called and then filled.</summary>
    /// <param name="reduction">How the object is rebuilt.</param>
    /// <param name="identity">The object whose identity it carries, or null for none. The caller has tried <see cref="TryWriteReference"/>.</param>
    /// <exception cref="PicklingException">A part cannot be pickled.</exception>
    public void WriteReduction(PickleReduction reduction, object? identity)
    {
        ArgumentNullException.ThrowIfNull(reduction);
        WriteConstruction(reduction);
        if (identity is not null)
        {
            if (_identities.TryGet(identity, out var id, out _))
            {
                // The object was reached again through its own arguments and has been written there.
                _writer.WriteOpcode(Opcode.Pop);
                _writer.WriteGet(id);
                return;
            }

            Memoize(identity);
        }

        WriteContents(reduction);
        WriteState(reduction, identity);
        foreach (var effect in reduction.SideEffects ?? [])
        {
            Write(effect);
            _writer.WriteOpcode(Opcode.Pop);
        }
    }

    /// <summary>Writes a call: a global and its arguments, without state.</summary>
    /// <param name="callable">What is called.</param>
    /// <param name="arguments">Its arguments.</param>
    public void WriteCall(PickledGlobal callable, params ReadOnlySpan<object?> arguments)
    {
        WriteGlobal(callable);
        WriteArguments(arguments);
        _writer.WriteOpcode(Opcode.Reduce);
    }

    /// <summary>Writes an object that is made empty and then gets a state, which may lead back to it.</summary>
    internal void WriteStateful<TState>(PickledGlobal type, object identity, TState state)
    {
        WriteConstruction(PickleReduction.NewObject(type));
        Memoize(identity);
        Write(state);
        _writer.WriteOpcode(Opcode.Build);
    }

    private void WriteConstruction(PickleReduction reduction)
    {
        var arguments = new List<object?>(reduction.Arguments).ToArray();
        if (reduction.Kind == PickledObjectKind.Reduce)
        {
            Write(reduction.Callable);
            WriteArguments(arguments);
            _writer.WriteOpcode(Opcode.Reduce);
        }
        else if (reduction.Kind == PickledObjectKind.NewObjectEx && Protocol < 4)
        {
            WriteNewObjectExAsPartial(reduction, arguments);
        }
        else if (Protocol < 2)
        {
            WriteGlobal(PythonNames.NewObject);
            WriteArguments([reduction.Callable, .. arguments]);
            _writer.WriteOpcode(Opcode.Reduce);
        }
        else
        {
            Write(reduction.Callable);
            WriteArguments(arguments);
            if (reduction.Kind == PickledObjectKind.NewObjectEx)
            {
                Write(reduction.KeywordArguments);
                _writer.WriteOpcode(Opcode.NewObjEx);
            }
            else
            {
                _writer.WriteOpcode(Opcode.NewObj);
            }
        }
    }

    /// <summary>Before protocol 4 there is no NEWOBJ_EX: CPython calls <c>functools.partial(cls.__new__, cls, *args, **kwargs)()</c>.</summary>
    private void WriteNewObjectExAsPartial(PickleReduction reduction, object?[] arguments)
    {
        var constructor = new PickledObject(PickledObjectKind.Reduce, PythonNames.GetAttr, new PickledTuple(reduction.Callable, "__new__"));
        var bound = new PickledTuple([reduction.Callable, .. arguments]);
        var partial = PickleReduction.Call(PythonNames.Partial, constructor).WithState(new PickledTuple(constructor, bound, reduction.KeywordArguments, null));
        WriteReduction(partial, identity: null);
        WriteArguments([]);
        _writer.WriteOpcode(Opcode.Reduce);
    }

    private void WriteArguments(ReadOnlySpan<object?> arguments)
    {
        BeginTuple(arguments.Length);
        foreach (var argument in arguments)
        {
            NextTupleItem();
            Write(argument);
        }

        EndTuple(arguments.Length);
    }

    private void WriteContents(PickleReduction reduction)
    {
        if (reduction.Items is { } items)
        {
            EnterFrame();
            foreach (var item in items)
            {
                NextItem();
                Write(item);
            }

            EndBatches(Opcode.Append, Opcode.Appends);
        }

        if (reduction.SetItems is { } setItems)
        {
            EnterFrame();
            foreach (var item in setItems)
            {
                NextInBatch(Opcode.AddItems, Opcode.AddItems);
                Write(item);
            }

            EndBatches(Opcode.AddItems, Opcode.AddItems);
        }

        if (reduction.Entries is { } entries)
        {
            EnterFrame().IsDictionary = true;
            foreach (var (key, value) in entries)
            {
                NextEntry(key);
                Write(key);
                Write(value);
            }

            EndBatches(Opcode.SetItem, Opcode.SetItems);
        }
    }

    private void WriteState(PickleReduction reduction, object? identity)
    {
        if (!reduction.HasState)
        {
            return;
        }

        if (reduction.StateSetter is not { } setter)
        {
            Write(reduction.State);
            _writer.WriteOpcode(Opcode.Build);
            return;
        }

        if (identity is null)
        {
            throw Error("A reduction with a state setter needs an object with identity: the setter is called with the object.");
        }

        Write(setter);
        WriteArguments([identity, reduction.State]);
        _writer.WriteOpcode(Opcode.Reduce);
        _writer.WriteOpcode(Opcode.Pop);
    }
}

using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

public partial class Pickler
{
    private int _nesting;

    /// <summary>Writes a value by the reducer of its declared type. Hand-written reducers call it for the parts of what they write.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    public void Write<T>(T value)
    {
        if (value is null)
        {
            _writer.WriteNone();
        }
        else
        {
            Write(ReducerFor<T>(), value);
        }
    }

    /// <summary>The reducer of a declared type, for those who write many values of it; null where the run-time types decide.</summary>
    internal Reducer<T>? ReducerFor<T>()
    {
        var reducer = _reducers is null ? ReducerOf<T>.Value : FindReducer<T>();

        // A collection's interface that only generic code names: the class behind it may be nobody's business.
        return reducer is null && typeof(T).IsInterface ? ReducerOf<T>.Compose() : reducer;
    }

    /// <summary>Writes a value by what <see cref="ReducerFor{T}"/> gave.</summary>
    internal void Write<T>(Reducer<T>? reducer, T value)
    {
        if (value is null)
        {
            _writer.WriteNone();
            return;
        }

        if (_hasHooks && TryWriteHooked(value))
        {
            return;
        }

        if ((++_nesting & (StackGuard.CheckInterval - 1)) == 0)
        {
            WriteAtDepth(reducer, value);
        }
        else if (reducer is not null)
        {
            reducer.Write(this, value);
        }
        else
        {
            WriteByRuntimeType(value);
        }

        _nesting--;
    }

    /// <summary>Writes a value by its run-time type: what a base class, an interface or <see cref="object"/> declares.</summary>
    /// <param name="value">The value; never null.</param>
    /// <exception cref="PicklingException">No reducer is known for the type. The message says how to get one.</exception>
    public void WriteByRuntimeType(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var type = value.GetType();
        if (type == typeof(object))
        {
            throw Error("A bare System.Object has no state: it is a lock or a marker, and means nothing in another process. Leave the member out with [PickleIgnore].");
        }

        if (_reducers is not null && _reducers.TryGetValue(type, out var sessionReducer))
        {
            sessionReducer.WriteObject(this, value);
        }
        else if (ReducerTable.Find(type) is { } reducer)
        {
            reducer.WriteObject(this, value);
        }
        else if (value is Delegate function)
        {
            WriteDelegate(function);
        }
        else if (value is Closures.ICell cell)
        {
            cell.Write(this);
        }
        else if (RuntimeReducers.FindUnion(type) is { } union)
        {
            union.WriteObject(this, value);
        }
        else if (!StructuralReduction.TryWrite(this, value))
        {
            if (type.IsConstructedGenericType && (RuntimeReducers.FindLinq(type) ?? RuntimeReducers.Find(type)) is { } found)
            {
                found.WriteObject(this, value);
                return;
            }

            throw Error(RefusedValues.ReasonFor(value) is { } reason
                ? $"{TypeNames.Of(type)} cannot be pickled: {reason}"
                : $"{TypeNames.Of(type)} has no reducer. Annotate it with [Picklable], or add [assembly: PicklableType(typeof({TypeNames.Of(type)}))].");
        }
    }

    private Reducer<T>? FindReducer<T>() =>
        _reducers!.TryGetValue(typeof(T), out var reducer) ? (Reducer<T>)reducer : ReducerOf<T>.Value;

    private void WriteAtDepth<T>(Reducer<T>? reducer, T value)
    {
        if (_nesting > Options.MaxDepth)
        {
            throw Error($"The graph is nested deeper than PickleOptions.MaxDepth ({Options.MaxDepth}). Raise it, or look for a cycle through a type whose References are Tree.");
        }

        if (StackGuard.HasRoom)
        {
            WriteDispatched(reducer, value);
        }
        else
        {
            StackGuard.RunOnFreshStack(() => WriteDispatched(reducer, value));
        }
    }

    private void WriteDispatched<T>(Reducer<T>? reducer, T value)
    {
        if (reducer is not null)
        {
            reducer.Write(this, value!);
        }
        else
        {
            WriteByRuntimeType(value!);
        }
    }

    private bool TryWriteHooked<T>(T value) => _inspection is null ? TryWriteByHook(value) : WriteInspected(value);

    private bool TryWriteByHook<T>(T value)
    {
        if (value is string || PrimitiveTypes.Contains(typeof(T)))
        {
            return false;
        }

        object boxed = value!;
        if (PrimitiveTypes.Contains(boxed.GetType()))
        {
            return false;
        }

        if (PersistentId(boxed) is { } id)
        {
            WritePersistentId(id);
            return true;
        }

        if (ReducerOverride(boxed) is { } reduction)
        {
            if (typeof(T).IsValueType || !TryWriteReference(boxed))
            {
                WriteReduction(reduction, typeof(T).IsValueType ? null : boxed);
            }

            return true;
        }

        return false;
    }

    private void WritePersistentId(object id)
    {
        if (Protocol == 0)
        {
            _writer.WritePersistentId(id as string ?? throw Error("At protocol 0 a persistent id must be a string."));
            return;
        }

        var hooks = _hasHooks;
        _hasHooks = false;
        Write(id);
        _hasHooks = hooks;
        _writer.WriteOpcode(Opcode.BinPersId);
    }
}

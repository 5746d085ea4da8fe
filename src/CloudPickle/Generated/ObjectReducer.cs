using System.ComponentModel;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Generated;

/// <summary>
/// The base of every generated reducer of a class or struct. It owns what they share (identity, the class reference,
/// the frame of the state dictionary); the generated part knows the members.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectReducer<T> : Reducer<T>, IObjectReducer
    where T : notnull
{
    private readonly ObjectShape _shape;

    /// <summary>Names the type and its members.</summary>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module, with dots for nesting.</param>
    /// <param name="traits">How the type is written and built.</param>
    /// <param name="members">The members in the order in which they are written; constructor parameters first, in their order.</param>
    protected ObjectReducer(string module, string qualifiedName, ObjectTraits traits, params PickleMember[] members)
    {
        if (typeof(T).IsValueType)
        {
            traits |= ObjectTraits.ConstructedFromState;
        }

        _shape = new ObjectShape(typeof(T), module, qualifiedName, traits, members);
    }

    ObjectShape IObjectReducer.Shape => _shape;

    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, T value)
    {
        if (typeof(T).IsValueType)
        {
            pickler.BeginObject(_shape);
        }
        else
        {
            if ((_shape.Traits & ObjectTraits.Open) != 0 && value.GetType() != typeof(T))
            {
                pickler.WriteByRuntimeType(value);
                return;
            }

            if (!pickler.TryBeginObject(_shape, value))
            {
                return;
            }
        }

        WriteMembers(pickler, value);
        pickler.EndObject();
    }

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        T typed => typed,
        null when !typeof(T).IsValueType => default!,
        var other => throw unpickler.Mismatch(typeof(T), other),
    };

    internal sealed override T ReadTyped(ref TypedReader reader)
    {
        var start = reader.BeginObject(_shape, out var members);
        return start == TypedStart.Value ? ReadState(ref reader, ref members) : ReadOther(ref reader, start, members.Index);
    }

    /// <summary>
    /// Writes each member in the declared order: <c>members.Write(index, value.Member)</c>, between <see cref="Pickler.BeginMembers"/> and
    /// <see cref="MemberWriter.End"/>. A type without members writes nothing.
    /// </summary>
    /// <param name="pickler">The session that is being dumped to.</param>
    /// <param name="value">The object.</param>
    protected abstract void WriteMembers(Pickler pickler, T value);

    internal void WriteState(Pickler pickler, T value) => WriteMembers(pickler, value);

    /// <summary>Creates the object: from its constructor members, or empty.</summary>
    /// <param name="state">The members that were read; only constructor members may be asked for here.</param>
    protected abstract T Create(in ObjectState state);

    /// <summary>Sets one member that was read and that the constructor did not take.</summary>
    /// <param name="instance">The object, or the place where the struct lives.</param>
    /// <param name="member">The member's index.</param>
    /// <param name="state">The members that were read.</param>
    protected virtual void SetMember(ref T instance, int member, in ObjectState state) =>
        throw new InvalidOperationException($"{typeof(T)} has no member {member} to set.");

    /// <summary>Calls the methods of the object that wait for its members (<see cref="PickleAfterLoadAttribute.Immediate"/>).</summary>
    /// <param name="unpickler">The session that is being loaded from.</param>
    /// <param name="instance">The object, or the place where the struct lives.</param>
    protected virtual void AfterLoad(Unpickler unpickler, ref T instance)
    {
    }

    /// <summary>Calls the methods of the object that wait for the whole graph.</summary>
    /// <param name="unpickler">The session that is being loaded from.</param>
    /// <param name="instance">The object.</param>
    protected virtual void AfterGraph(Unpickler unpickler, T instance)
    {
    }

    /// <summary>
    /// Reads the members: <c>while (reader.TryNextMember(ref members))</c>, and constructs the object if its constructor takes some of them.
    /// The inherited method leaves the type to the machine.
    /// </summary>
    /// <param name="reader">Stands before the first key.</param>
    /// <param name="members">The current member.</param>
    /// <param name="instance">The object, created already unless it is constructed from its members or is a struct.</param>
    protected virtual void ReadMembers(ref TypedReader reader, ref MemberCursor members, ref T instance) => reader.Fail();

    object? IObjectReducer.ReadTyped(ref TypedReader reader, int classIndex)
    {
        if (reader.BeginState(_shape, classIndex, out var members) == TypedStart.Value)
        {
            return ReadState(ref reader, ref members);
        }

        reader.Fail();
        return null;
    }

    object IObjectReducer.Construct(in ObjectState state) => Create(state);

    object IObjectReducer.Build(in ObjectState state)
    {
        var instance = Create(state);
        SetMembers(ref instance, state);
        if ((_shape.Traits & ObjectTraits.AfterLoad) != 0)
        {
            AfterLoad(state.Unpickler, ref instance);
        }

        return instance;
    }

    object IObjectReducer.CreateEmpty() => Create(default);

    void IObjectReducer.SetMember(object instance, int member, in ObjectState state)
    {
        var typed = (T)instance;
        SetMember(ref typed, member, state);
    }

    void IObjectReducer.AfterLoad(Unpickler unpickler, object instance)
    {
        var typed = (T)instance;
        AfterLoad(unpickler, ref typed);
    }

    void IObjectReducer.AfterGraph(Unpickler unpickler, object instance) => AfterGraph(unpickler, (T)instance);

    private T ReadState(ref TypedReader reader, ref MemberCursor members)
    {
        T instance = default!;
        var isCreatedFirst = !typeof(T).IsValueType && !_shape.IsConstructedFromState;
        if (isCreatedFirst)
        {
            instance = Create(default);
            reader.SetMemo(members.MemoIndex, instance);
        }

        ReadMembers(ref reader, ref members, ref instance);
        if (!typeof(T).IsValueType && !isCreatedFirst)
        {
            reader.SetMemo(members.MemoIndex, instance);
        }

        return instance;
    }

    private T ReadOther(ref TypedReader reader, TypedStart start, int classIndex)
    {
        switch (start)
        {
            case TypedStart.Null when !typeof(T).IsValueType:
                return default!;
            case TypedStart.Reference when !typeof(T).IsValueType && reader.Reference is T known:
                return known;
            case TypedStart.OtherClass when (_shape.Traits & ObjectTraits.Open) != 0 && reader.Reference is IObjectReducer derived && derived.ReadTyped(ref reader, classIndex) is T other:
                return other;
            default:
                reader.Fail();
                return default!;
        }
    }

    private void SetMembers(ref T instance, in ObjectState state)
    {
        foreach (var member in _shape.SettableMembers)
        {
            if (state.Has(member))
            {
                SetMember(ref instance, member, state);
            }
        }
    }
}

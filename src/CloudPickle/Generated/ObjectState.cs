using System.ComponentModel;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Generated;

/// <summary>The members of an object as they were read, to be asked for by index and type. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ObjectState
{
    internal static readonly object Missing = new();

    private readonly PickleMachine _machine;
    private readonly ObjectShape _shape;
    private readonly object?[] _values;

    internal ObjectState(PickleMachine machine, ObjectShape shape, object?[] values)
    {
        _machine = machine;
        _shape = shape;
        _values = values;
    }

    /// <summary>Whether the pickle has the member.</summary>
    /// <param name="member">The member's index.</param>
    public bool Has(int member) => !ReferenceEquals(_values[member], Missing);

    /// <summary>Gets a member.</summary>
    /// <param name="member">The member's index.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    /// <exception cref="UnpicklingException">The pickle lacks the member, or has a value of another type.</exception>
    public T Get<T>(int member)
    {
        var value = _values[member];
        if (ReferenceEquals(value, Missing))
        {
            throw MissingMember(member);
        }

        return _machine.ReadMember<T>(_shape, member, value);
    }

    /// <summary>Gets a member, or something else if the pickle lacks it.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="fallback">What a missing member is.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    /// <exception cref="UnpicklingException">The pickle has a value of another type.</exception>
    public T Get<T>(int member, T fallback) => Has(member) ? _machine.ReadMember<T>(_shape, member, _values[member]) : fallback;

    /// <summary>Gets a member by a reducer of its own.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="reducer">The reducer that the member names.</param>
    /// <typeparam name="T">The member's declared type.</typeparam>
    /// <exception cref="UnpicklingException">The pickle lacks the member, or has a value that the reducer refuses.</exception>
    public T GetWith<T>(int member, Reducer<T> reducer)
    {
        var value = _values[member];
        return ReferenceEquals(value, Missing) ? throw MissingMember(member) : _machine.ReadMember(_shape, member, value, reducer);
    }

    internal Unpickler Unpickler => _machine.Unpickler;

    internal object? Raw(int member) => _values[member];

    internal void CheckRequired()
    {
        for (var i = 0; i < _shape.Members.Length; i++)
        {
            if ((_shape.Members[i].Flags & PickleMemberFlags.Required) != 0 && !Has(i))
            {
                throw MissingMember(i);
            }
        }
    }

    private UnpicklingException MissingMember(int member) =>
        _machine.Error($"{TypeNames.Of(_shape.Type)} needs its member '{_shape.Members[member].Name}', which the pickle lacks. Give it a default (a parameter default, or a member that is not required) to load older pickles.");
}

using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>How the stream that is being read refers to an annotated type and its members, as far as it has done so.</summary>
internal sealed class ShapeKeys
{
    private readonly List<ShapeKeys> _used;
    private PickledGlobal? _global;
    private int _registrations = -1;
    private bool _isUsed;

    /// <summary>Begins with a type that the stream has not referred to.</summary>
    /// <param name="shape">The type.</param>
    /// <param name="used">Those that have to be cleared before the next load.</param>
    public ShapeKeys(ObjectShape shape, List<ShapeKeys> used)
    {
        Shape = shape;
        _used = used;
        Members = new MemoReference[shape.Members.Length];
        for (var i = 0; i < shape.Members.Length; i++)
        {
            Required |= (shape.Members[i].Flags & PickleMemberFlags.Required) != 0 ? 1UL << i : 0;
            Constructor |= shape.IsConstructorMember(i) ? 1UL << i : 0;
        }

        Forget();
    }

    public ObjectShape Shape { get; }

    /// <summary>The members' keys, by member; <see cref="SetMember"/> changes them.</summary>
    public MemoReference[] Members { get; }

    public MemoReference Class { get; private set; }

    /// <summary>The members that must be there, as bits.</summary>
    public ulong Required { get; }

    /// <summary>The members that the constructor takes, as bits.</summary>
    public ulong Constructor { get; }

    /// <summary>The class, if its name means it: somebody may have registered another reducer of that name.</summary>
    public PickledGlobal? FindGlobal()
    {
        var registrations = ReducerTable.Registrations;
        if (_registrations != registrations)
        {
            _global = TypedReader.Resolve(Shape.Name) is { Handler: IObjectReducer { Shape: var shape } } global && ReferenceEquals(shape, Shape) ? global : null;
            _registrations = registrations;
        }

        return _global;
    }

    public void SetClass(int index)
    {
        Class = MemoReference.To(index);
        Use();
    }

    public void SetMember(int member, int index)
    {
        Members[member] = MemoReference.To(index);
        Use();
    }

    public void Forget()
    {
        Class = MemoReference.None;
        Array.Fill(Members, MemoReference.None);
        _isUsed = false;
    }

    private void Use()
    {
        if (!_isUsed)
        {
            _isUsed = true;
            _used.Add(this);
        }
    }
}

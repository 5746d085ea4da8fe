using System.Diagnostics;

namespace CloudPickle;

/// <summary>
/// A Python object of a class that nobody registered, kept as the recipe that the stream gave for it. Nothing in it was
/// or will be called. It dumps back as the same recipe.
/// </summary>
/// <remarks>
/// Equality is by reference: what <c>==</c> means is up to the Python class. Not thread-safe while it is being changed.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PickledObject
{
    /// <summary>An object to be made by a call.</summary>
    /// <param name="kind">How it is made.</param>
    /// <param name="callable">The function or class: usually a <see cref="PickledGlobal"/>, but any value can stand here.</param>
    /// <param name="arguments">The positional arguments, without the class.</param>
    /// <param name="keywordArguments">The keyword arguments, for <see cref="PickledObjectKind.NewObjectEx"/> only; otherwise null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/> is null.</exception>
    /// <exception cref="ArgumentException">Keyword arguments do not go with the kind.</exception>
    public PickledObject(PickledObjectKind kind, object? callable, PickledTuple arguments, PickledDictionary? keywordArguments = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if ((kind == PickledObjectKind.NewObjectEx) != (keywordArguments is not null))
        {
            throw new ArgumentException("NewObjectEx takes keyword arguments, the other kinds take none.", nameof(keywordArguments));
        }

        (Kind, Callable, Arguments, KeywordArguments) = (kind, callable, arguments, keywordArguments);
    }

    /// <summary>How the object is made.</summary>
    public PickledObjectKind Kind { get; }

    /// <summary>The function or class that makes it; usually a <see cref="PickledGlobal"/>.</summary>
    public object? Callable { get; }

    /// <summary>The positional arguments.</summary>
    public PickledTuple Arguments { get; }

    /// <summary>The keyword arguments of <see cref="PickledObjectKind.NewObjectEx"/>, otherwise null.</summary>
    public PickledDictionary? KeywordArguments { get; }

    /// <summary>Whether the stream gives a state (<c>BUILD</c>). A state can be null (<c>None</c>).</summary>
    public bool HasState { get; private set; }

    /// <summary>The state for <c>__setstate__</c> or <c>__dict__</c>; null when there is none or it is <c>None</c>.</summary>
    public object? State { get; private set; }

    /// <summary>List items appended to the object in order, or null when none were.</summary>
    public List<object?>? Items { get; internal set; }

    /// <summary>Entries assigned to the object in order, with repeated keys, or null when none were.</summary>
    public List<KeyValuePair<object?, object?>>? Entries { get; internal set; }

    /// <summary>Elements added to the object as to a set, in order, or null when none were.</summary>
    public List<object?>? SetItems { get; internal set; }

    /// <summary>
    /// Calls that the stream makes for their effect on this object and whose result it drops, such as cloudpickle's state
    /// setters; null when there are none. They are dumped after the object, each followed by <c>POP</c>.
    /// </summary>
    public List<PickledObject>? SideEffects { get; internal set; }

    /// <summary>The name of the class, or of the function that makes the object, when it is a plain name; otherwise null.</summary>
    /// <remarks>
    /// For a class that travelled by value it is the name that its definition gives. For <c>copyreg._reconstructor(cls, ...)</c> and <c>copyreg.__newobj__(cls, ...)</c> it is the class.
    /// </remarks>
    public string? ClassName
    {
        get
        {
            if (Callable is not PickledGlobal callable)
            {
                return ByValue.ByValueDefinition.NameOf(Callable)?.ToString();
            }

            var isConstructor = callable is
            {
                Module: "copyreg" or "copy_reg",
                QualifiedName: "_reconstructor" or "__newobj__" or "__newobj_ex__",
            };
            return isConstructor && Arguments.Count > 0 && Arguments[0] is PickledGlobal type ? type.ToString() : callable.ToString();
        }
    }

    /// <summary>
    /// Finds an attribute by name in the state: a dictionary, or the pair of dictionary (or <c>None</c>) and slots that
    /// objects with <c>__slots__</c> have. Slots win, as in CPython, which sets them last.
    /// </summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">Its value, or null.</param>
    /// <returns>True when the state has the attribute.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGetMember(string name, out object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        value = null;
        var members = State;
        if (State is PickledTuple { Count: 2 } pair)
        {
            if (pair[1] is PickledDictionary slots && slots.TryGetValue(name, out value))
            {
                return true;
            }

            members = pair[0];
        }

        return members is PickledDictionary dictionary && dictionary.TryGetValue(name, out value);
    }

    /// <summary>The recipe in the style of Python, cut off in length and depth.</summary>
    /// <returns>For instance <c>shop.Order(1, ...)</c>.</returns>
    public override string ToString() => ValuePrinter.Print(this);

    /// <summary>Records the state of a <c>BUILD</c>.</summary>
    internal void SetState(object? state)
    {
        State = state;
        HasState = true;
    }
}

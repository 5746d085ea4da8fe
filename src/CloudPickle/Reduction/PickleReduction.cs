namespace CloudPickle;

/// <summary>
/// How an object is rebuilt, in the terms of Python's <c>__reduce__</c> (PEP 307): something to call, its arguments, then state, list
/// items and dictionary entries, and a state setter (Python 3.8). Parts are added by <c>with</c>:
/// <c>PickleReduction.Construct(name) with { Items = items }</c>.
/// </summary>
public sealed record PickleReduction
{
    private PickleReduction(PickledObjectKind kind, object callable, IReadOnlyList<object?> arguments)
    {
        Kind = kind;
        Callable = callable;
        Arguments = arguments;
    }

    /// <summary>Which opcode makes the object.</summary>
    public PickledObjectKind Kind { get; }

    /// <summary>What is called, or the class that is instantiated: a <see cref="PickledGlobal"/>, or any value that loads as a callable.</summary>
    public object Callable { get; private init; }

    /// <summary>The positional arguments.</summary>
    public IReadOnlyList<object?> Arguments { get; }

    /// <summary>The keyword arguments of <see cref="PickledObjectKind.NewObjectEx"/>.</summary>
    public PickledDictionary? KeywordArguments { get; init; }

    /// <summary>Whether there is a state; null (Python's <c>None</c>) is a state too.</summary>
    public bool HasState { get; private init; }

    /// <summary>The state that the new object gets, if <see cref="HasState"/>.</summary>
    public object? State { get; private init; }

    /// <summary>Items that are appended to the new object.</summary>
    public IEnumerable<object?>? Items { get; init; }

    /// <summary>Items that are added to the new object.</summary>
    public IEnumerable<object?>? SetItems { get; init; }

    /// <summary>Entries that are set on the new object.</summary>
    public IEnumerable<KeyValuePair<object?, object?>>? Entries { get; init; }

    /// <summary>A callable that takes the object and <see cref="State"/> instead of the object's own <c>__setstate__</c>.</summary>
    public object? StateSetter { get; init; }

    /// <summary>Calls whose results are dropped, after the object was built.</summary>
    public IEnumerable<object>? SideEffects { get; init; }

    /// <summary>The same reduction with a state.</summary>
    /// <param name="state">The state; null is Python's <c>None</c>.</param>
    public PickleReduction WithState(object? state) => this with { HasState = true, State = state };

    internal PickleReduction With(
        bool hasState,
        object? state,
        IEnumerable<object?>? items,
        IEnumerable<object?>? setItems,
        IEnumerable<KeyValuePair<object?, object?>>? entries,
        IEnumerable<object>? sideEffects) => this with
        {
            HasState = hasState,
            State = state,
            Items = items,
            SetItems = setItems,
            Entries = entries,
            SideEffects = sideEffects,
        };

    /// <summary>Stands for the type of the object that is reduced.</summary>
    internal static object OwnType { get; } = new();

    /// <summary>Rebuilds by calling the type of the object itself, as <see cref="IPickleReduce"/> says.</summary>
    /// <param name="arguments">The arguments of its constructor.</param>
    public static PickleReduction Construct(params IReadOnlyList<object?> arguments) =>
        new(PickledObjectKind.Reduce, OwnType, arguments);

    internal PickleReduction For(PickledGlobal ownType) => ReferenceEquals(Callable, OwnType) ? this with { Callable = ownType } : this;

    /// <summary>Rebuilds by calling something.</summary>
    /// <param name="callable">What to call.</param>
    /// <param name="arguments">Its arguments.</param>
    public static PickleReduction Call(object callable, params IReadOnlyList<object?> arguments) =>
        new(PickledObjectKind.Reduce, callable, arguments);

    /// <summary>Rebuilds by <c>cls.__new__(cls, *arguments)</c>.</summary>
    /// <param name="class">The class.</param>
    /// <param name="arguments">The arguments of <c>__new__</c>.</param>
    public static PickleReduction NewObject(object @class, params IReadOnlyList<object?> arguments) =>
        new(PickledObjectKind.NewObject, @class, arguments);

    /// <summary>Rebuilds by <c>cls.__new__(cls, *arguments, **keywords)</c>.</summary>
    /// <param name="class">The class.</param>
    /// <param name="keywords">The keyword arguments.</param>
    /// <param name="arguments">The positional arguments.</param>
    public static PickleReduction NewObjectEx(object @class, PickledDictionary keywords, params IReadOnlyList<object?> arguments) =>
        new(PickledObjectKind.NewObjectEx, @class, arguments) { KeywordArguments = keywords };
}

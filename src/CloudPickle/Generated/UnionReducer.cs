using System.ComponentModel;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Generated;

/// <summary>
/// The base of every generated reducer of an F# union. Each case travels as an object of a class inside the union's own, <c>Shape.Circle</c>, with the
/// fields of the case as attributes; the value itself says which case it is.
/// </summary>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionReducer<T> : Reducer<T>, IUnionReducer
    where T : notnull
{
    private readonly PickledGlobal _name;
    private readonly ObjectReducer<T>[] _cases;

    /// <summary>Names the union and its cases.</summary>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module, with dots for nesting.</param>
    /// <param name="cases">The reducer of each case, in the order of their tags.</param>
    protected UnionReducer(string module, string qualifiedName, params ObjectReducer<T>[] cases) =>
        (_name, _cases) = (new PickledGlobal(module, qualifiedName), cases);

    PickledGlobal IUnionReducer.Name => _name;

    IReadOnlyList<Reducer> IUnionReducer.Cases => _cases;

    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, T value) => _cases[TagOf(value)].Write(pickler, value);

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        T typed => typed,
        null when !typeof(T).IsValueType => default!,
        var other => throw unpickler.Mismatch(typeof(T), other),
    };

    /// <summary>Says which case a value is.</summary>
    /// <param name="value">The value; never null.</param>
    /// <returns>The index of its case.</returns>
    protected abstract int TagOf(T value);

    /// <summary>The reducer of a case, by the name of its class.</summary>
    /// <param name="qualifiedName">The name, present or former: its last part is that of the case.</param>
    /// <exception cref="ArgumentException">The union has no such case.</exception>
    public Reducer Case(string qualifiedName)
    {
        ArgumentNullException.ThrowIfNull(qualifiedName);
        var name = LastPart(qualifiedName);
        foreach (var candidate in _cases)
        {
            if (name.SequenceEqual(LastPart(((IObjectReducer)candidate).Shape.Name.QualifiedName)))
            {
                return candidate;
            }
        }

        throw new ArgumentException($"{_name} has no case {qualifiedName}.", nameof(qualifiedName));
    }

    private static ReadOnlySpan<char> LastPart(string qualifiedName) => qualifiedName.AsSpan(QualifiedName.LastDot(qualifiedName) + 1);

    internal sealed override T ReadTyped(ref TypedReader reader)
    {
        switch (reader.BeginAnyObject(out var reference, out var classIndex))
        {
            case TypedStart.Null when !typeof(T).IsValueType:
                return default!;
            case TypedStart.Reference when reference is T known:
                return known;
            case TypedStart.OtherClass when ((PickledGlobal)reference!).Handler is ObjectReducer<T> reducer && ((IObjectReducer)reducer).ReadTyped(ref reader, classIndex) is T typed:
                return typed;
            default:
                reader.Fail();
                return default!;
        }
    }
}

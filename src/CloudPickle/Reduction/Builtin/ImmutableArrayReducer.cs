using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An immutable array is a list; one that was never initialised is None.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ImmutableArray<>))]
public sealed class ImmutableArrayReducer<T> : ImmutableCollectionReducer<ImmutableArray<T>, T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, ImmutableArray<T> value)
    {
        if (value.IsDefault)
        {
            pickler.Writer.WriteNone();
        }
        else
        {
            base.Write(pickler, value);
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<T> Read(Unpickler unpickler, object? value) => value is null ? default : base.Read(unpickler, value);

    /// <inheritdoc/>
    protected override ImmutableArray<T> Create(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}

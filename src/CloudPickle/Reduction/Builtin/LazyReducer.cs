using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A lazy value is its value: writing forces it, and what is read is there already. The function that makes it stays at home.</summary>
/// <typeparam name="T">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Lazy<>))]
[UnconditionalSuppressMessage("Trimming", "IL2091", Justification = "A Lazy that is made here has its value; it never looks for a constructor.")]
public sealed class LazyReducer<T> : Reducer<Lazy<T>>
{
    private static readonly bool s_hasIdentity = !typeof(T).IsValueType && typeof(T) != typeof(string);

    /// <inheritdoc/>
    public override void Write(Pickler pickler, Lazy<T> value) =>
        pickler.Write(value.Value ?? throw pickler.Error($"The value of a {TypeNames.Of(typeof(Lazy<T>))} is null, which would come back as no Lazy at all. Make it a nullable member without Lazy."));

    /// <inheritdoc/>
    public override Lazy<T> Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or Lazy<T>)
        {
            return (Lazy<T>)node!;
        }

        if (!s_hasIdentity)
        {
            return new Lazy<T>(unpickler.Read<T>(node));
        }

        if (unpickler.Machine.TryGetConverted<Lazy<T>>(node, out var known))
        {
            return known!;
        }

        var item = unpickler.Read<T>(node);
        if (!unpickler.Machine.TryGetConverted(node, out known))
        {
            known = new Lazy<T>(item);
            unpickler.Machine.AddConverted(node, known, static () => false);
        }

        return known!;
    }
}

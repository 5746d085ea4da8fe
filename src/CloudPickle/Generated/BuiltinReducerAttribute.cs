using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>
/// Tells generator and analyzers which library type a reducer of this assembly reduces. On an open generic reducer it names the
/// open type: <c>[BuiltinReducer(typeof(List&lt;&gt;))] class ListReducer&lt;T&gt;</c>. A reducer with one type parameter more
/// than its target takes the closed target itself first: <c>[BuiltinReducer(typeof(IList&lt;&gt;))] class SequenceReducer&lt;TSelf, T&gt;</c>.
/// </summary>
/// <param name="type">The reduced type.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BuiltinReducerAttribute(Type type) : Attribute
{
    /// <summary>The reduced type.</summary>
    public Type Type { get; } = type;
}

using System.Collections;

namespace CloudPickle;

/// <summary>
/// Python's <c>==</c> and <c>hash()</c> for the values that <c>Pickle.Loads&lt;object?&gt;</c> gives.
/// </summary>
/// <remarks>
/// <para>
/// Numbers are equal when their exact values are (<c>1 == 1.0 == True == Decimal("1") == complex(1, 0)</c>), whatever
/// their .NET type; a NaN equals only its own boxed instance. Strings compare ordinally and <see cref="byte"/> arrays by
/// content. Tuples, lists and dictionaries compare structurally, sets regardless of order and of being frozen.
/// <see cref="PickledByteArray"/>, <see cref="PickleBuffer"/> and <see cref="PickledObject"/> are equal by reference.
/// Everything else uses its own <see cref="object.Equals(object)"/>.
/// </para>
/// <para>
/// Hash codes are seeded per process, so keys chosen by an attacker do not collide. Comparing and hashing is iterative
/// and takes time linear in the size of the object graph, also for graphs that share subtrees and for cycles.
/// All members are thread-safe as long as the values are not being changed.
/// </para>
/// </remarks>
public sealed class PythonEquality : IEqualityComparer<object?>, IEqualityComparer
{
    private PythonEquality()
    {
    }

    /// <summary>The only instance.</summary>
    public static PythonEquality Instance { get; } = new();

    /// <summary>Whether Python's <c>x == y</c> holds, or both are the same reference, or both are null (<c>None</c>).</summary>
    /// <param name="x">A value, or null for <c>None</c>.</param>
    /// <param name="y">A value, or null for <c>None</c>.</param>
    /// <returns>True when the values are equal. Values that are not hashable may be compared too.</returns>
    public new bool Equals(object? x, object? y) => AreEqual(x, y);

    /// <summary>The hash code of a hashable value; equal values have equal hash codes within one process.</summary>
    /// <param name="obj">A value, or null for <c>None</c>.</param>
    /// <returns>A hash code that differs from process to process.</returns>
    /// <exception cref="ArgumentException">The value is not hashable in Python; see <see cref="IsHashable"/>.</exception>
    public int GetHashCode(object? obj) => PythonHash.ToInt32(PythonHash.OfKey(obj));

    /// <summary>
    /// Whether Python could hash the value. Not hashable are <see cref="List{T}"/> of object, <see cref="PickledDictionary"/>,
    /// <see cref="PickledSet"/>, <see cref="PickledByteArray"/>, a signaling NaN, and a tuple that holds one of them.
    /// </summary>
    /// <param name="value">A value, or null for <c>None</c>.</param>
    /// <returns>True when the value can be the key of a dictionary or an element of a set.</returns>
    public static bool IsHashable(object? value) => PythonHash.IsHashable(PythonHash.Of(value));

    bool IEqualityComparer.Equals(object? x, object? y) => AreEqual(x, y);

    int IEqualityComparer.GetHashCode(object obj) => GetHashCode(obj);

    internal static bool AreEqual(object? x, object? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null)
        {
            return false;
        }

        if (x is string text)
        {
            return y is string other && LeafEquality.AreEqual(text, other);
        }

        return StructuralEquality.IsContainer(x) ? StructuralEquality.AreEqual(x, y) : LeafEquality.AreEqual(x, y);
    }
}

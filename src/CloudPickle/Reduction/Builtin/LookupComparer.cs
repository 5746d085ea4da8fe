using System.Linq;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>What compares the keys of a lookup, which does not say.</summary>
internal static class LookupComparer<TKey, TElement>
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparer")]
    public static extern ref IEqualityComparer<TKey> Of(Lookup<TKey, TElement> lookup);
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CloudPickle.Reduction;

/// <summary>
/// Reducers of closed library types that only generic code names, so that no generated registry has them:
/// <c>T Restore&lt;T&gt;(byte[] b) => Pickle.Loads&lt;T&gt;(b)</c> with <c>T = List&lt;Order&gt;</c>. The type comes from the caller's own code,
/// never from a stream. It is composed at run time; where native code for it is missing (NativeAOT, value-type arguments), the error says how to register it.
/// </summary>
internal static class RuntimeReducers
{
    private static readonly ConcurrentDictionary<Type, Reducer?> s_composed = new();

    /// <summary>Finds the reducer of a run-time type, for dumping.</summary>
    public static Reducer? Find(Type type) => s_composed.GetOrAdd(type, Compose);

    public static Reducer<T>? Find<T>()
    {
        if (Compose(typeof(T)) is not Reducer<T> reducer)
        {
            return null;
        }

        ReducerOf<T>.Set(reducer);
        return reducer;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Without dynamic code only instantiations over reference types are made, whose shared native code the open reducers root; any failure is reported.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Reducers put no requirements on their type arguments.")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The constructors of the open reducers are kept by the DynamicDependency attributes of the table.")]
    private static Reducer? Compose(Type type)
    {
        if (Builtin.OpenReducers.Find(type) is not { } open)
        {
            return null;
        }

        if (!RuntimeFeature.IsDynamicCodeSupported && open.Arguments.Any(argument => argument.IsValueType))
        {
            return null;
        }

        try
        {
            return (Reducer)Builtin.OpenReducers.Create(open.Definition.MakeGenericType(open.Arguments));
        }
        catch (Exception exception) when (exception is NotSupportedException or MissingMethodException)
        {
            return null;
        }
    }
}

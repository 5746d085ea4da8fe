using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using CloudPickle.Generated;
using CloudPickle.Reduction.Builtin;

namespace CloudPickle.Reduction;

/// <summary>
/// Reducers of closed generic types that only generic code names, so that no generated registry has them:
/// <c>T Restore&lt;T&gt;(byte[] b) => Pickle.Loads&lt;T&gt;(b)</c> with <c>T = List&lt;Box&lt;int&gt;&gt;</c>. The type comes from the caller's own code,
/// never from a stream. It is composed of open reducers that are known at compile time; where native code for it is missing
/// (NativeAOT, value-type arguments), there is none and the error says how to register the type.
/// </summary>
internal static class RuntimeReducers
{
    public static Reducer<T>? Find<T>() => (Reducer<T>?)Find(typeof(T));

    /// <summary>Finds or composes the reducer of a closed type and of its type arguments, whose names a stream may use.</summary>
    public static Reducer? Find(Type type)
    {
        if (ReducerTable.Find(type) is { } known)
        {
            return known;
        }

        if (!RuntimeComposition.IsEnabled)
        {
            return null;
        }

        Type[] arguments = type.IsArray ? [type.GetElementType()!] : type.IsConstructedGenericType ? type.GenericTypeArguments : [];
        foreach (var argument in arguments)
        {
            Find(argument);
        }

        return arguments.Length > 0 && Compose(type, arguments) is { } reducer ? ReducerTable.AddComposed(type, reducer) : null;
    }

    /// <summary>The reducer of the union that a class is a case of. Some of these classes have no name outside of F#.</summary>
    public static Reducer? FindUnion(Type type) => type.IsNested && type.BaseType is { } union && Find(union) is { } reducer and IUnionReducer ? reducer : null;

    /// <summary>The reducer of what ToLookup and GroupBy make. Only LINQ makes these classes: theirs is the reducer of their interface, which a registry may have.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Where a reducer of the interface is known, the interface is kept, on the classes that have it too.")]
    public static Reducer? FindLinq(Type type)
    {
        if (!RefusedValues.IsGroup(type) && !RefusedValues.IsLookup(type))
        {
            return null;
        }

        var declared = Array.Find(
            type.GetInterfaces(),
            static candidate => candidate.IsConstructedGenericType && (candidate.GetGenericTypeDefinition() == typeof(ILookup<,>) || candidate.GetGenericTypeDefinition() == typeof(IGrouping<,>)));
        return declared is null ? null : Find(declared);
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Without dynamic code only instantiations over reference types are made, whose shared native code the open reducers root; any failure is reported.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Reducers put no requirements on their type arguments.")]
    [UnconditionalSuppressMessage("Trimming", "IL2071", Justification = "Reducers put no requirements on their type arguments.")]
    private static Reducer? Compose(Type type, Type[] arguments)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && arguments.Any(argument => argument.IsValueType))
        {
            return null;
        }

        try
        {
            if (OpenReducers.Find(type) is { } open)
            {
                return (Reducer)OpenReducers.Create(open.Definition.MakeGenericType(open.Arguments));
            }

            if (!type.IsArray && ReducerTable.FindOpen(type.GetGenericTypeDefinition()) is { } annotated)
            {
                var name = RuntimeTypeNames.Of(type);
                return (Reducer)Activator.CreateInstance(annotated.MakeGenericType(arguments), name.Module, name.QualifiedName)!;
            }

            return null;
        }
        catch (Exception exception) when (exception is NotSupportedException or MissingMethodException)
        {
            return null;
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The generic reducers by the open type that they reduce, for <see cref="RuntimeReducers"/>.</summary>
internal static class OpenReducers
{
    private static readonly Dictionary<Type, Type> s_byDefinition = new()
    {
        [typeof(Nullable<>)] = typeof(NullableReducer<>),
        [typeof(List<>)] = typeof(ListReducer<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryReducer<,>),
        [typeof(HashSet<>)] = typeof(HashSetReducer<>),
        [typeof(Cell<>)] = typeof(Closures.CellReducer<>),
    };

    /// <summary>Finds the open reducer of a closed type and the arguments that close it.</summary>
    public static (Type Definition, Type[] Arguments)? Find(Type type)
    {
        if (type.IsSZArray)
        {
            return (typeof(ArrayReducer<>), [type.GetElementType()!]);
        }

        if (!type.IsConstructedGenericType || !s_byDefinition.TryGetValue(type.GetGenericTypeDefinition(), out var reducer))
        {
            return null;
        }

        var arguments = type.GenericTypeArguments;
        return (reducer, reducer.GetGenericArguments().Length > arguments.Length ? [type, .. arguments] : arguments);
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(NullableReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ListReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(DictionaryReducer<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(HashSetReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ArrayReducer<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(Closures.CellReducer<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The attributes above keep the constructors.")]
    public static object Create(Type closed) => Activator.CreateInstance(closed)!;
}

using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Whether a value of a type will find a reducer, judged without looking into annotated types (they are judged on their own).</summary>
internal static class ReducerLookup
{
    private const string Advice = "annotate it with [Picklable], add [assembly: PicklableType(typeof({0}))], or leave the member out with [PickleIgnore]";

    /// <summary>Returns null when there is one, else the type in the way and what to do.</summary>
    public static Obstacle? FindObstacle(ITypeSymbol type, KnownSymbols known)
    {
        switch (type)
        {
            case IErrorTypeSymbol:
                return new(type, "") { IsReportedByCompiler = true };
            case ITypeParameterSymbol parameter:
                return parameter.AllowsRefLikeType ? new(type, "it may stand for a ref struct") : null;
            case IDynamicTypeSymbol:
                return null;
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                return new(type, "a pointer means nothing in another process");
            case IArrayTypeSymbol array:
                return FindObstacle(array.ElementType, known);
            case INamedTypeSymbol named:
                return FindObstacle(named, known);
            default:
                return new(type, "nothing is known of it");
        }
    }

    private static Obstacle? FindObstacle(INamedTypeSymbol type, KnownSymbols known)
    {
        if (EnclosingGenerics.Arguments(type).FirstOrDefault(a => a.TypeKind == TypeKind.Error) is { } unknown)
        {
            return new(unknown, "") { IsReportedByCompiler = true };
        }

        if (known.Builtins.TryFind(type, out _))
        {
            return type.TypeArguments.Select(a => FindObstacle(a, known)).FirstOrDefault(o => o is not null);
        }

        // Whether a delegate can be pickled is seen where its function is: at the site, or when it is pickled.
        if (type.TypeKind == TypeKind.Delegate || type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate)
        {
            return null;
        }

        if (type.IsRefLikeType)
        {
            return new(type, "a ref struct cannot be kept in an object");
        }

        if (type.IsAnonymousType)
        {
            return new(type, "no code outside its method can name an anonymous type; use a record");
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return null;
        }

        if (HasStaticAbstracts(type))
        {
            return new(type, "an interface with static abstract members cannot be a type argument; declare the member by another type");
        }

        if (known.SettingsOf(type) is not null)
        {
            if (known.LacksRegistry(type))
            {
                return new(type, $"it is annotated, but {type.ContainingAssembly.Name} was built without CloudPickle's generator: let that project reference the CloudPickle package, with its analyzers");
            }

            return EnclosingGenerics.Arguments(type).Select(a => FindObstacle(a, known)).FirstOrDefault(o => o is not null);
        }

        if (BaseClassLibrary.IsResource(type))
        {
            return new(type, "it stands for something outside the process; leave the member out with [PickleIgnore]");
        }

        return type.TypeKind == TypeKind.Interface || (type.IsAbstract && !FSharpTypes.IsUnion(type))
            ? null
            : new(type, string.Format(Advice, type.InTypeOf()));
    }

    /// <summary>C# does not take such an interface as a type argument (CS8920), and every reducer is a generic type.</summary>
    public static bool HasStaticAbstracts(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface &&
        type.AllInterfaces.Prepend(type).Any(i => i.GetMembers().Any(m => m is { IsStatic: true, IsAbstract: true }));

    /// <summary>The innermost type that has no reducer.</summary>
    internal sealed class Obstacle(ITypeSymbol type, string advice)
    {
        public ITypeSymbol Type { get; } = type;

        public string Advice { get; } = advice;

        public bool IsReportedByCompiler { get; init; }
    }
}

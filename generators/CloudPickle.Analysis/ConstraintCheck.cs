using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Analysis;

/// <summary>Whether type arguments satisfy the constraints of a generic reducer.</summary>
internal static class ConstraintCheck
{
    public static bool Fits(Compilation compilation, INamedTypeSymbol definition, IReadOnlyList<ITypeSymbol> arguments)
    {
        if (definition.Arity != arguments.Count)
        {
            return false;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Fits(compilation, definition.TypeParameters[i], arguments[i], definition, arguments))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(
        Compilation compilation,
        ITypeParameterSymbol parameter,
        ITypeSymbol argument,
        INamedTypeSymbol definition,
        IReadOnlyList<ITypeSymbol> arguments)
    {
        if (argument.IsRefLikeType || argument is IPointerTypeSymbol or IFunctionPointerTypeSymbol ||
            (parameter.HasValueTypeConstraint && (!argument.IsValueType || argument.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)) ||
            (parameter.HasReferenceTypeConstraint && !argument.IsReferenceType) ||
            (parameter.HasUnmanagedTypeConstraint && !argument.IsUnmanagedType) ||
            (parameter.HasConstructorConstraint && !HasPublicParameterlessConstructor(argument)))
        {
            return false;
        }

        foreach (var constraint in parameter.ConstraintTypes)
        {
            var closed = TypeSubstitution.Apply(
                constraint, compilation, p => p.ContainingSymbol.SameAs(definition) ? arguments[p.Ordinal] : p);
            if (!compilation.ClassifyConversion(argument, closed).IsImplicit)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasPublicParameterlessConstructor(ITypeSymbol type) => type switch
    {
        { IsValueType: true } => true,
        ITypeParameterSymbol parameter => parameter.HasConstructorConstraint,
        INamedTypeSymbol { IsAbstract: false } named =>
            named.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public),
        _ => false,
    };
}

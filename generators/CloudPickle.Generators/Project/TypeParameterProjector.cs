using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>Projects the type parameters of a type and of the types around it.</summary>
internal static class TypeParameterProjector
{
    public static EquatableArray<TypeParameterModel> Project(INamedTypeSymbol type) =>
        All(type.OriginalDefinition).Select(p => new TypeParameterModel(Identifiers.Escape(p.Name), Constraints(p))).ToEquatableArray();

    public static IEnumerable<ITypeParameterSymbol> All(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeParameters : All(type.ContainingType).Concat(type.TypeParameters);

    /// <summary>The type arguments of a closed type and of the types around it.</summary>
    public static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.TypeArguments : Arguments(type.ContainingType).Concat(type.TypeArguments);

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var parts = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            parts.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            parts.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            parts.Add("notnull");
        }

        parts.AddRange(parameter.ConstraintTypes.Select(t => t.QualifiedNullable()));
        if (parameter.HasConstructorConstraint)
        {
            parts.Add("new()");
        }

        return string.Join(", ", parts);
    }
}

using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>Projects type parameters with their constraints.</summary>
internal static class TypeParameterProjector
{
    /// <summary>Those of a type and of the types around it, without those of a container that the code stands in.</summary>
    public static EquatableArray<TypeParameterModel> Project(INamedTypeSymbol type, INamedTypeSymbol? container = null) =>
        EnclosingGenerics.Parameters(type.OriginalDefinition).Skip(container is null ? 0 : EnclosingGenerics.Parameters(container).Count()).Select(p => new TypeParameterModel(Identifiers.Escape(p.Name), Constraints(p))).ToEquatableArray();

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

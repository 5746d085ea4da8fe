using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis;

/// <summary>Decides whether a member is reached by name or through an accessor.</summary>
internal static class AccessChoice
{
    public static void Apply(StateMember member, ISymbol symbol, Compilation compilation, ISymbol viewpoint)
    {
        var isErrorToUse = symbol.FindAttribute(KnownNames.Obsolete) is { ConstructorArguments: [_, { Value: true }] };
        switch (symbol)
        {
            case IFieldSymbol field when !isErrorToUse && IsAccessible(field, compilation, viewpoint):
                member.Read = MemberAccess.Direct;
                member.Write = field.IsReadOnly ? MemberAccess.Field : MemberAccess.Direct;
                break;
            case IPropertySymbol property when member.FieldName is not null:
                var isByName = !isErrorToUse && IsPlainAutomatic(property) && property.ExplicitInterfaceImplementations.IsEmpty;
                member.Read = isByName && IsAccessible(property.GetMethod, compilation, viewpoint) ? MemberAccess.Direct : MemberAccess.Field;
                member.Write = isByName && property.SetMethod is { IsInitOnly: false } set && IsAccessible(set, compilation, viewpoint)
                    ? MemberAccess.Direct : MemberAccess.Field;
                break;
            case IPropertySymbol computed:
                member.Read = Of(computed.GetMethod);
                member.Write = computed.SetMethod is { IsInitOnly: true } ? MemberAccess.Method : Of(computed.SetMethod);
                break;
            default:
                member.Read = MemberAccess.Field;
                member.Write = MemberAccess.Field;
                break;
        }

        MemberAccess Of(IMethodSymbol? accessor) =>
            accessor is null ? MemberAccess.None
            : !isErrorToUse && IsAccessible(accessor, compilation, viewpoint) ? MemberAccess.Direct
            : MemberAccess.Method;
    }

    private static bool IsAccessible(ISymbol? symbol, Compilation compilation, ISymbol viewpoint) =>
        symbol is not null && compilation.CanName(symbol.OriginalDefinition, viewpoint);

    /// <summary>No accessor has a body; a property that uses <c>field</c> in a body may show something else than it stores.</summary>
    private static bool IsPlainAutomatic(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax syntax &&
                (syntax.ExpressionBody is not null || syntax.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true))
            {
                return false;
            }
        }

        return true;
    }
}

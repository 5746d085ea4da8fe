using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Says of static variables that a function reads that they do not travel.</summary>
internal static class StaticHints
{
    public static IEnumerable<Diagnostic> Of(BodyUses uses, CancellationToken cancellation)
    {
        var said = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (member, use) in uses.Statics)
        {
            if (IsVariable(member, cancellation) && said.Add(member))
            {
                yield return Diagnostic.Create(Descriptors.MutableStatic, use.GetLocation(), member.Short());
            }
        }
    }

    /// <summary>A field that is not read-only, or an automatic property with a setter.</summary>
    private static bool IsVariable(ISymbol member, CancellationToken cancellation) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly && field.ContainingType.TypeKind != TypeKind.Enum,
        IPropertySymbol { SetMethod: { IsInitOnly: false } } property => property.DeclaringSyntaxReferences.Any(
            r => r.GetSyntax(cancellation) is PropertyDeclarationSyntax { AccessorList: { } accessors } &&
                accessors.Accessors.All(a => a.Body is null && a.ExpressionBody is null)),
        _ => false,
    };
}

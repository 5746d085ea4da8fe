using CloudPickle.Analysis;
using CloudPickle.Analyzers.Calls;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Calls;

/// <summary>Finds the types that a call dumps or loads, and those of this assembly that such a type can turn out to be.</summary>
internal static class CalledTypes
{
    public static IReadOnlyList<ITypeSymbol> Of(FixTarget target) =>
        target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? PickleCallBinder.TypesOf(call, target.Model, target.Cancellation) : [];

    public static IReadOnlyList<INamedTypeSymbol> SubtypesOf(FixTarget target)
    {
        var sources = new SourceTypes(target.Model.Compilation);
        return [.. Of(target).OfType<INamedTypeSymbol>().SelectMany(sources.SubtypesOf)];
    }
}

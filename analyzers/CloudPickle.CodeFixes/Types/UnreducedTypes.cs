using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Analyzers;
using CloudPickle.CodeFixes.Calls;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.CodeFixes.Types;

/// <summary>Finds the types for want of whose reducers something cannot be pickled.</summary>
internal static class UnreducedTypes
{
    /// <summary>The types of the values that a diagnostic is about.</summary>
    public static IEnumerable<ITypeSymbol> ValuesAt(FixTarget target) =>
        target.Diagnostic.Id == Descriptors.LoadWithoutSubtype.Id ? CalledTypes.SubtypesOf(target)
        : target.Diagnostic.Id == Descriptors.CallWithoutReducer.Id ? CalledTypes.Of(target)
        : (target.Declared as INamedTypeSymbol ?? ValueAt(target)) is { } value ? [value]
        : [];

    /// <summary>The type of the value that a diagnostic is about: of a member, a captured variable, an instance, or an expression.</summary>
    public static ITypeSymbol? ValueAt(FixTarget target) => target.Declared switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol @event => @event.Type,
        IParameterSymbol parameter => parameter.Type,
        null when target.Node is ExpressionSyntax expression => ValueOf(expression, target),
        _ => null,
    };

    /// <summary>The types inside a type, and of the members of those that are declared here, that have no reducer.</summary>
    public static IReadOnlyList<INamedTypeSymbol> In(ITypeSymbol type, KnownSymbols known, CancellationToken cancellation)
    {
        var found = new List<INamedTypeSymbol>();
        Collect(type, known, found, cancellation);
        return found;
    }

    private static void Collect(ITypeSymbol type, KnownSymbols known, List<INamedTypeSymbol> found, CancellationToken cancellation)
    {
        foreach (var part in PartsOf(type))
        {
            var definition = part.OriginalDefinition;
            if (found.Contains(definition, SymbolEqualityComparer.Default) ||
                ReducerLookup.FindObstacle(part, known) is not { IsReportedByCompiler: false } obstacle || !obstacle.Type.SameAs(part) || !CanBeAnnotated(definition))
            {
                continue;
            }

            found.Add(definition);
            if (definition.ContainingAssembly.SameAs(known.Compilation.Assembly))
            {
                foreach (var member in MemberSelection.Select(definition, known, out _, cancellation) ?? [])
                {
                    Collect(member.Type, known, found, cancellation);
                }
            }
        }
    }

    private static bool CanBeAnnotated(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsRefLikeType: false, IsAnonymousType: false, IsTupleType: false } &&
        !BaseClassLibrary.IsResource(type) && UnshippableTypes.ReasonFor(type) is null;

    private static IEnumerable<INamedTypeSymbol> PartsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => PartsOf(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(PartsOf).Prepend(named),
        _ => [],
    };

    private static ITypeSymbol? ValueOf(ExpressionSyntax expression, FixTarget target)
    {
        var symbol = target.Model.GetSymbolInfo(expression, target.Cancellation).Symbol;
        if (symbol is { IsStatic: false, ContainingType: { } } and (IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }))
        {
            // The instance is what travels.
            return expression is MemberAccessExpressionSyntax access ? target.Model.GetTypeInfo(access.Expression, target.Cancellation).Type
                : ClosureMember.Of(expression, target.Model, target.Cancellation)?.Type;
        }

        return symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => target.Model.GetTypeInfo(expression, target.Cancellation).Type,
        };
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudPickle.Analyzers;

/// <summary>Finds annotated types of one assembly that travel under the same name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateNameAnalyzer : PickleAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NameTakenTwice];

    private protected override void Start(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        var types = new ConcurrentBag<INamedTypeSymbol>();
        start.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && IsNamed(type) && known.SettingsOf(type) is not null)
                {
                    types.Add(type);
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end => Report(types, known, end));
    }

    /// <summary>Interfaces and abstract classes never travel themselves.</summary>
    private static bool IsNamed(INamedTypeSymbol type) => type.TypeKind != TypeKind.Interface && !type.IsAbstract;

    private static void Report(IEnumerable<INamedTypeSymbol> types, KnownSymbols known, CompilationAnalysisContext context)
    {
        var owners = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var ordered = types.OrderBy(t => t.Qualified(), StringComparer.Ordinal).ToList();
        var present = ordered.Select(t => (Type: t, Name: PickleTypeName.Of(t, known)));
        var former = ordered.SelectMany(t => PickleTypeName.AliasesOf(t, known), (t, name) => (Type: t, Name: name));
        foreach (var (type, name) in present.Concat(former))
        {
            var key = $"{name.Module}.{name.QualifiedName}";
            var arity = type.Arity == 0 ? "" : $"`{type.Arity}"; // type arguments become part of the name
            if (!owners.TryGetValue(key + arity, out var first))
            {
                owners.Add(key + arity, type);
            }
            else if (!first.SameAs(type))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NameTakenTwice, type.Locations[0], first.Short(), type.Short(), key));
            }
        }
    }
}

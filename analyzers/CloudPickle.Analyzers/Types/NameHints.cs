using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Analyzers.Types;

/// <summary>Checks that Python can find a type by the name that it was given.</summary>
internal static class NameHints
{
    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol type, PickleSettings settings)
    {
        if (settings.Name is { } name && type.Has(KnownNames.Picklable) && !name.Split('.').All(SyntaxFacts.IsValidIdentifier))
        {
            yield return Diagnostic.Create(Descriptors.NotAPythonName, type.Locations[0], type.Short(), name);
        }
    }
}

using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What counts as visible in a referenced assembly: reference assemblies keep public and protected members only.</summary>
internal static class MetadataMembers
{
    public static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}

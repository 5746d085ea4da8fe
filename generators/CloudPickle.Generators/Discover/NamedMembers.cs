using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>
/// The members that code comes to by their names only: fields, properties, events and methods of classes. All others are part of their type's surface:
/// constructors, operators, conversions and indexers, what a language feature calls without being told (<c>foreach</c>, <c>await</c>, ...), what is
/// <c>required</c>, and everything in a struct, interface or enum, whose members make it what it is.
/// </summary>
internal static class NamedMembers
{
    /// <summary>Methods that code calls without naming them, and that can be extension methods.</summary>
    private static readonly HashSet<string> CalledUnnamed = new(StringComparer.Ordinal)
    {
        "Add", "Cast", "Deconstruct", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator", "GetPinnableReference", "GroupBy", "GroupJoin", "Join", "OrderBy",
        "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    };

    /// <summary>Members that code uses without naming them, and that no extension stands in for.</summary>
    private static readonly HashSet<string> UsedUnnamed = new(StringComparer.Ordinal)
    {
        "AppendFormatted", "AppendLiteral", "Count", "Create", "Current", "Dispose", "DisposeAsync", "Equals", "GetHashCode", "GetResult", "IsCompleted", "Invoke",
        "Length", "MoveNext", "MoveNextAsync", "OnCompleted", "PrintMembers", "Slice", "ToString", "UnsafeOnCompleted",
    };

    /// <summary>Those of a type and of the types in it, in the order of the text.</summary>
    public static IEnumerable<MemberDeclarationSyntax> In(SyntaxNode declaration) => declaration
        .DescendantNodes(static node => node is TypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(static member => (member.Parent is ClassDeclarationSyntax || IsRecordClass(member.Parent) || IsExtensionBlock(member.Parent)) && IsNamed(member));

    /// <summary>The names of a member.</summary>
    public static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member is BaseFieldDeclarationSyntax fields
        ? fields.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)
        : [NameOf(member) ?? ""];

    /// <summary>Whether code calls methods of this name without naming them: those that extend a type are seen everywhere.</summary>
    public static bool IsCalledUnnamed(string name) => CalledUnnamed.Contains(name);

    /// <summary>Whether a block of extensions has members that apply without being named, as operators do.</summary>
    public static bool HasUnnamedExtensions(SyntaxNode declaration) => declaration.DescendantNodes(static node => node is TypeDeclarationSyntax)
        .Any(static node => IsExtensionBlock(node.Parent) && node is MemberDeclarationSyntax member && !IsNamed(member));

    private static bool IsNamed(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax or EventFieldDeclarationSyntax => !member.Modifiers.Any(SyntaxKind.RequiredKeyword) &&
            !((BaseFieldDeclarationSyntax)member).Declaration.Variables.Any(variable => IsUsedUnnamed(variable.Identifier.ValueText)),
        IndexerDeclarationSyntax => false,
        _ when NameOf(member) is { } name => !member.Modifiers.Any(SyntaxKind.RequiredKeyword) && (IsExtension(member) || !(IsUsedUnnamed(name) || MayBuildCollections(member))),
        _ => false,
    };

    private static bool IsUsedUnnamed(string name) => UsedUnnamed.Contains(name) || CalledUnnamed.Contains(name);

    /// <summary>An attribute names such a method by a text: <c>[CollectionBuilder(typeof(Builder), "Make")]</c>.</summary>
    private static bool MayBuildCollections(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax method &&
        method.Modifiers.Any(SyntaxKind.StaticKeyword) && method.ParameterList.DescendantTokens().Any(static token => token.ValueText == "ReadOnlySpan");

    private static bool IsExtension(MemberDeclarationSyntax member) => IsExtensionBlock(member.Parent) ||
        member is MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } && modifiers.Any(SyntaxKind.ThisKeyword);

    private static bool IsExtensionBlock(SyntaxNode? node) => node is TypeDeclarationSyntax { Keyword.ValueText: "extension" };

    private static bool IsRecordClass(SyntaxNode? node) => node is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword);

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax occasion => occasion.Identifier.ValueText,
        IndexerDeclarationSyntax => "Item",
        _ => null,
    };
}

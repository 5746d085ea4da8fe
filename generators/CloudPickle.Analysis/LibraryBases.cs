using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>
/// The classes of .NET's library that one can derive a picklable type from: what they keep is read and restored by methods of the runtime, and is
/// state like any other member.
/// </summary>
internal static class LibraryBases
{
    private const string Exceptions = "global::CloudPickle.Generated.ExceptionState";
    private const string Collections = "global::CloudPickle.Generated.CollectionState";

    /// <summary>The members of one level of a type's bases, or null for a class whose state nobody here knows.</summary>
    public static IReadOnlyList<StateMember>? MembersOf(INamedTypeSymbol level, Compilation compilation) => level.DottedName() switch
    {
        "System.Exception" => OfException(level, compilation),
        "System.ArgumentException" => [Member(level, "param_name", "ParamName", Text(compilation), Exceptions)],
        "System.SystemException" or "System.ApplicationException" or "System.InvalidOperationException" or "System.NotSupportedException" or
        "System.NotImplementedException" or "System.FormatException" or "System.InvalidCastException" or "System.ArithmeticException" or
        "System.OverflowException" or "System.TimeoutException" or "System.UnauthorizedAccessException" or "System.OperationCanceledException" or
        "System.ArgumentNullException" or "System.IO.IOException" or "System.Collections.Generic.KeyNotFoundException" => [],
        "System.Collections.Generic.HashSet" => [Copied(level, compilation, "Values", "System.Collections.Generic.HashSet`1", "items", "collection", "values")],
        "System.Collections.Generic.List" or "System.Collections.Generic.SortedSet" or
        "System.Collections.Generic.LinkedList" or "System.Collections.ObjectModel.Collection" => [Items(level, compilation, "Items")],
        "System.Collections.Generic.Queue" => [Items(level, compilation, "QueueItems")],
        "System.Collections.Generic.Stack" => [Items(level, compilation, "StackItems")],
        "System.Collections.ObjectModel.ObservableCollection" or "System.Collections.ObjectModel.KeyedCollection" => [],
        "System.Collections.Generic.Dictionary" or "System.Collections.Generic.SortedDictionary" or "System.Collections.Generic.SortedList" or
        "System.Collections.Concurrent.ConcurrentDictionary" =>
            [Copied(level, compilation, "Entries", "System.Collections.Generic.Dictionary`2", "items", "dictionary", "entries")],
        _ => null,
    };

    /// <summary>Whether the members can only be given to an object that a constructor made.</summary>
    public static bool NeedsConstructor(StateMember member) =>
        member.LibraryAccess?.StartsWith(Collections, StringComparison.Ordinal) == true;

    /// <summary>
    /// What is called on the new object with the member that the constructor took, because constructors make another text of a message:
    /// <c>base($"Not found: {message}")</c>.
    /// </summary>
    public static string? RestoringCall(StateMember member) =>
        member is { LibraryAccess: not null, Key: "message" } ? $"{Exceptions}.WithMessage" : null;

    private static IReadOnlyList<StateMember> OfException(INamedTypeSymbol level, Compilation compilation)
    {
        var exception = level.WithNullableAnnotation(NullableAnnotation.Annotated);
        var anything = compilation.GetSpecialType(SpecialType.System_Object);
        var data = compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")!
            .Construct([anything, anything.WithNullableAnnotation(NullableAnnotation.Annotated)], [NullableAnnotation.NotAnnotated, NullableAnnotation.Annotated])
            .WithNullableAnnotation(NullableAnnotation.Annotated);
        return
        [
            Member(level, "message", "Message", Text(compilation), Exceptions, "msg"),
            Member(level, "inner_exception", "InnerException", exception, Exceptions, "inner", "cause"),
            Member(level, "stack_trace", "StackTrace", Text(compilation), Exceptions),
            Member(level, "hresult", "HResult", compilation.GetSpecialType(SpecialType.System_Int32), Exceptions),
            Member(level, "help_link", "HelpLink", Text(compilation), Exceptions),
            Member(level, "source", "Source", Text(compilation), Exceptions),
            Member(level, "data", "Data", data, Exceptions),
        ];
    }

    private static ITypeSymbol Text(Compilation compilation) =>
        compilation.GetSpecialType(SpecialType.System_String).WithNullableAnnotation(NullableAnnotation.Annotated);

    private static StateMember Items(INamedTypeSymbol level, Compilation compilation, string access)
    {
        var array = compilation.CreateArrayTypeSymbol(level.TypeArguments[0], 1, level.TypeArgumentNullableAnnotations[0]);
        return Member(level, "items", access, array, Collections, "items", "collection", "values");
    }

    private static StateMember Copied(INamedTypeSymbol level, Compilation compilation, string name, string to, params string[] parameterNames)
    {
        var copy = compilation.GetTypeByMetadataName(to)!.Construct(level.TypeArguments, level.TypeArgumentNullableAnnotations);
        return Member(level, "items", name, copy, Collections, parameterNames);
    }

    private static StateMember Member(INamedTypeSymbol level, string key, string name, ITypeSymbol type, string owner, params string[] parameterNames) => new(key, name, type, level, level)
    {
        LibraryAccess = $"{owner}.{{0}}{name}{Arguments(level)}",
        ParameterNames = parameterNames,
        Read = MemberAccess.Library,
        Write = MemberAccess.Library,
    };

    private static string Arguments(INamedTypeSymbol level) =>
        level.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", level.TypeArguments.Select(a => a.QualifiedNullable()))}>";
}

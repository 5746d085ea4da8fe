using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers;

/// <summary>Every diagnostic of CloudPickle. Each has a page under docs/diagnostics.</summary>
internal static class Descriptors
{
    private const string Category = "CloudPickle";
    private const string HelpLinkBase = "docs/diagnostics/";

    public static readonly DiagnosticDescriptor TypeCannotBeReduced = Error(
        "CPK1001", "Type cannot be pickled", "'{0}' cannot be pickled: {1}");

    public static readonly DiagnosticDescriptor NoUsableConstructor = Error(
        "CPK1002",
        "Type has no constructor that loading can call",
        "'{0}' cannot be created when it is loaded: add a parameterless constructor (it may be private), mark one with [PickleConstructor], or set Construction = PickleConstruction.Uninitialized");

    public static readonly DiagnosticDescriptor ConstructorParameterWithoutMember = Error(
        "CPK1003",
        "Constructor parameter takes no member",
        "'{0}' cannot be created when it is loaded: no member of a fitting type is named like parameter '{1}' ({2}) of '{3}'; rename one of them, give the parameter a default value, or choose another constructor with [PickleConstructor]");

    public static readonly DiagnosticDescriptor MemberTypeWithoutReducer = Error(
        "CPK1004", "Member's type has no reducer", "'{0}.{1}' cannot be pickled because '{2}' has no reducer: {3}");

    public static readonly DiagnosticDescriptor PrivateInNonPartialType = Error(
        "CPK1005",
        "Private type is nested in a type that is not partial",
        "'{0}' needs a reducer inside '{1}', where its private types can be named: declare '{1}' partial");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "CPK1006",
        "Two members have the same key",
        "'{0}' has two members with the key '{1}': '{2}' and '{3}'; rename one with [PickleName] or leave it out with [PickleIgnore]");

    public static readonly DiagnosticDescriptor SubtypeNotDerived = Error(
        "CPK1007", "Subtype does not derive from the annotated type", "'{0}' does not derive from '{1}' and cannot be its picklable subtype");

    public static readonly DiagnosticDescriptor BaseWithHiddenState = Error(
        "CPK1008",
        "Base type has state that cannot be reached",
        "'{0}' cannot be pickled because its base '{1}' hides state: {2}; keep the base in a field instead of deriving from it");

    public static readonly DiagnosticDescriptor MemberCannotBeLoaded = Error(
        "CPK1009",
        "Computed property cannot be loaded",
        "'{0}.{1}' has a [PickleName] but neither both accessors nor a constructor parameter that gives it back; add them or remove the attribute");

    public static readonly DiagnosticDescriptor NameTakenTwice = Error(
        "CPK1010",
        "Two types travel under the same name",
        "'{0}' and '{1}' both travel as '{2}', so loading could not tell them apart: give one another name with [Picklable(\"module.Name\")]",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The diagnostic of each reason.</summary>
    public static DiagnosticDescriptor For(NotReducibleReason reason) => reason switch
    {
        NotReducibleReason.TypeCannotBeReduced => TypeCannotBeReduced,
        NotReducibleReason.NoUsableConstructor => NoUsableConstructor,
        NotReducibleReason.ConstructorParameterWithoutMember => ConstructorParameterWithoutMember,
        NotReducibleReason.MemberTypeWithoutReducer => MemberTypeWithoutReducer,
        NotReducibleReason.PrivateInNonPartialType => PrivateInNonPartialType,
        NotReducibleReason.DuplicateKey => DuplicateKey,
        NotReducibleReason.SubtypeNotDerived => SubtypeNotDerived,
        NotReducibleReason.BaseWithHiddenState => BaseWithHiddenState,
        NotReducibleReason.MemberCannotBeLoaded => MemberCannotBeLoaded,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{HelpLinkBase}{id}.md", customTags: tags);
}

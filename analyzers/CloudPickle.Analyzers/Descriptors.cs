using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers;

/// <summary>Every diagnostic of CloudPickle. Each has a page under docs/diagnostics.</summary>
internal static partial class Descriptors
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

    public static readonly DiagnosticDescriptor HookSignature = Error(
        "CPK1040",
        "Hook has another signature than its attribute asks for",
        "'{0}.{1}' cannot be called for [{2}]: {3}; declare it as an instance method that returns void and takes nothing, or one {4}");

    public static readonly DiagnosticDescriptor HookOfCopy = Error(
        "CPK1041",
        "Struct cannot wait for the whole graph",
        "'{0}.{1}' would be called on a copy: a struct is copied into what holds it before the whole graph is there; use [PickleAfterLoad(Immediate = true)], or make the type a class");

    public static readonly DiagnosticDescriptor ReducerOfAnotherType = Error(
        "CPK1042", "Reducer cannot reduce the type that names it", "'{0}' cannot reduce '{1}': {2}");

    public static readonly DiagnosticDescriptor TwoProtocols = Error(
        "CPK1043",
        "Type says in two ways how it is pickled",
        "'{0}' has both {1} and {2}, and only one can say how it is pickled: remove one");

    public static readonly DiagnosticDescriptor ExtensionDataMember = Error(
        "CPK1044", "Member cannot keep unknown members", "'{0}.{1}' cannot keep the members that the type does not have: {2}");

    public static readonly DiagnosticDescriptor HookHiddenFromDerivers = new(
        "CPK1045",
        "Hook cannot be seen by derived types of other assemblies",
        "'{0}.{1}' would not be called for types of other assemblies that derive from '{0}', because reference assemblies have no such members: make it protected, or seal the class",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: $"{HelpLinkBase}CPK1045.md");

    public static readonly DiagnosticDescriptor CaptureCannotTravel = Error(
        "CPK2001", "Captured variable cannot travel", "The function captures '{0}' of type '{1}', which cannot travel: {2}");

    public static readonly DiagnosticDescriptor BodyCannotBeEmitted = Error(
        "CPK2002", "Function cannot be pickled as it is written", "The function cannot be pickled: {0}");

    public static readonly DiagnosticDescriptor PrivateUseInNonPartialType = Error(
        "CPK2003",
        "Function uses private members of a type that is not partial",
        "The function uses '{0}', which generated code can name inside '{1}' only: declare '{1}' partial, or make the member internal");

    public static readonly DiagnosticDescriptor TypeParameterUsed = Error(
        "CPK2004",
        "Function uses a type parameter from outside",
        "The function cannot be pickled because it uses the type parameter '{0}' of '{1}', whose type the other process could not know: use the type itself, or make the function picklable where the type is known");

    public static readonly DiagnosticDescriptor DelegateTypeCannotBeNamed = Error(
        "CPK2005", "Delegate type cannot be named by generated code", "A function cannot be pickled as '{0}': {1}");

    public static readonly DiagnosticDescriptor CallCannotBeIntercepted = Error(
        "CPK2006", "Call cannot make functions picklable", "Generated code cannot make the call of '{0}' in this place: {1}");

    public static readonly DiagnosticDescriptor NameNotConstant = Error(
        "CPK2007", "Name of a pinned closure is not a constant", "The name that pins a closure must be a constant, and not empty: both sides must know it when they are built");

    public static readonly DiagnosticDescriptor NamePinnedTwice = Error(
        "CPK2008",
        "Two closures are pinned to one name",
        "Another closure is pinned to the name '{0}' already, so loading could not tell them apart: give one another name",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ContractOutOfDate = Error(
        "CPK2030",
        "cloudpickle.closures.txt is out of date",
        "cloudpickle.closures.txt is out of date: {0}; build the project outside continuous integration and check the file in with the change",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The diagnostic of each reason why a function cannot be pickled.</summary>
    public static DiagnosticDescriptor For(ClosureReason reason) => reason switch
    {
        ClosureReason.CaptureCannotTravel => CaptureCannotTravel,
        ClosureReason.LazySequence => LazySequence,
        ClosureReason.BodyCannotBeEmitted => BodyCannotBeEmitted,
        ClosureReason.PrivateInNonPartialType => PrivateUseInNonPartialType,
        ClosureReason.TypeParameterUsed => TypeParameterUsed,
        ClosureReason.DelegateTypeCannotBeNamed => DelegateTypeCannotBeNamed,
        ClosureReason.CallCannotBeIntercepted => CallCannotBeIntercepted,
        ClosureReason.NameNotConstant => NameNotConstant,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The diagnostic of each reason why a type gets no reducer.</summary>
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
        NotReducibleReason.HookSignature => HookSignature,
        NotReducibleReason.HookOfCopy => HookOfCopy,
        NotReducibleReason.ReducerOfAnotherType => ReducerOfAnotherType,
        NotReducibleReason.TwoProtocols => TwoProtocols,
        NotReducibleReason.ExtensionDataMember => ExtensionDataMember,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>What certainly cannot work.</summary>
    private static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) =>
        Create(DiagnosticSeverity.Error, id, title, message, tags);

    /// <summary>What is probably a mistake.</summary>
    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        Create(DiagnosticSeverity.Warning, id, title, message, tags);

    /// <summary>What is good to know.</summary>
    private static DiagnosticDescriptor Info(string id, string title, string message, params string[] tags) =>
        Create(DiagnosticSeverity.Info, id, title, message, tags);

    private static DiagnosticDescriptor Create(DiagnosticSeverity severity, string id, string title, string message, string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpLinkBase}{id}.md", customTags: tags);
}

using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers;

/// <content>What can be said of annotated types beside that they get no reducer.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnannotatedSubtype = Warning(
        "CPK1011",
        "Type that derives from a picklable type is not picklable",
        "'{0}' is not picklable, but '{1}' is: pickling fails where a '{1}' turns out to be a '{0}'; annotate it with [Picklable], or name it on '{1}' with [PicklableSubtype(typeof({2}))]");

    public static readonly DiagnosticDescriptor OpenLibraryType = Error(
        "CPK1012",
        "Open generic library type names no type",
        "'{0}' is a library type without type arguments, for which no code can be generated: name the closed types that are met, such as List<int>");

    public static readonly DiagnosticDescriptor RequiredMemberIgnored = Warning(
        "CPK1013",
        "Required member is left out of the pickle",
        "'{0}.{1}' is required and left out with [PickleIgnore]: a loaded '{0}' has its default value; remove one of the two, or let a constructor set it");

    public static readonly DiagnosticDescriptor TreeWithCycle = Info(
        "CPK1014",
        "Type without identity can contain itself",
        "'{0}' is pickled as a tree, but can reach itself through '{1}': a cycle is an error when it is pickled, and an object that is met twice is written twice; use PickleReferences.Graph if that happens");

    public static readonly DiagnosticDescriptor UnseenMemberFunction = Warning(
        "CPK1015",
        "Member of a picklable type gets a function that cannot be pickled",
        "'{0}.{1}' is pickled, but nothing makes this function picklable: wrap it in Pickle.Closure(...), or leave the member out with [PickleIgnore]");

    public static readonly DiagnosticDescriptor LostTicks = Info(
        "CPK1016",
        "Python counts microseconds",
        "'{0}.{1}' holds '{2}', in units of 100 ns: Python, which knows '{0}' as '{3}', sees whole microseconds; see PickleOptions.SubMicrosecondTicks");

    public static readonly DiagnosticDescriptor AttributeWithoutEffect = Warning(
        "CPK1017", "Attribute has no effect", "[{0}] on '{1}' has no effect: {2}");

    public static readonly DiagnosticDescriptor SeveralConstructorsChosen = Warning(
        "CPK1018",
        "Two constructors are chosen for loading",
        "Another constructor of '{0}' is marked with [PickleConstructor] already, and loading calls that one: remove one of the attributes");

    public static readonly DiagnosticDescriptor NotAPythonName = Warning(
        "CPK1019",
        "Name cannot be found by Python",
        "'{0}' travels as '{1}', which is no name in Python: use identifiers with dots between them, as in \"shop.Order\"");
}

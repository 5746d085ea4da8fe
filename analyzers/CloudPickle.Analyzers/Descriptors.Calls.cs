using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers;

/// <content>What can be said of calls that dump and load.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor CallWithoutReducer = Warning(
        "CPK3001", "Type that is dumped or loaded has no reducer", "'{0}' fails because '{1}' has no reducer: {2}");

    public static readonly DiagnosticDescriptor DumpByRuntimeType = Info(
        "CPK3002",
        "Type that is dumped is known at run time only",
        "'{0}' sees only '{1}' here: whether the value can be pickled shows when the call runs; give it its own type where that is known");

    public static readonly DiagnosticDescriptor LoadWithoutSubtype = Warning(
        "CPK3003",
        "Type that is loaded has no picklable subtype",
        "'{0}' fails because no picklable type of this assembly derives from '{1}': annotate its subtypes with [Picklable], or name them on '{1}' with [PicklableSubtype]");

    public static readonly DiagnosticDescriptor ProtocolOutOfRange = Error(
        "CPK3004", "Protocol is out of range", "There is no pickle protocol {0}: the newest is 5, and a negative number means the newest");

    public static readonly DiagnosticDescriptor BufferCallbackTooEarly = Error(
        "CPK3005", "Buffer callback below protocol 5", "BufferCallback needs protocol 5 (PEP 574), and these options have protocol {0}: leave out one of the two");

    public static readonly DiagnosticDescriptor RunTimePath = Info(
        "CPK3006",
        "Call finds its reducer at run time",
        "'{0}' depends on a type parameter here: its reducer is found at run time, and composed by reflection when no annotation, member or other call names the closed type");

    public static readonly DiagnosticDescriptor ResultDropped = Warning(
        "CPK3007", "Result is dropped", "The call of '{0}' has no effect but its result, which is dropped: use it, or assign it to '_' if only the check is wanted");
}

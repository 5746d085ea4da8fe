using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>Types of the platform whose values mean nothing in another process, with what to do instead.</summary>
internal static class UnshippableTypes
{
    private const string Connection = "a database connection stays in its process; open it where the closure runs";

    private static readonly ILookup<string, (string DottedName, string Reason)> Classes = ByLastPart(
        ("a thread stays in its process", ["System.Threading.Thread"]),
        ("a task is running here; await it and capture its result", ["System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"]),
        ("cancellation does not reach another process; give the token where the closure runs, as a parameter",
            ["System.Threading.CancellationToken", "System.Threading.CancellationTokenSource"]),
        ("a lock protects nothing in another process",
            [
                "System.Threading.Lock", "System.Threading.Monitor", "System.Threading.SemaphoreSlim", "System.Threading.ReaderWriterLockSlim",
                "System.Threading.WaitHandle", "System.Threading.Barrier", "System.Threading.CountdownEvent",
                "System.Threading.ManualResetEventSlim", "System.Threading.SpinLock",
            ]),
        ("a timer runs in its process", ["System.Threading.Timer", "System.Threading.PeriodicTimer"]),
        ("an open stream stays in its process; open it where the closure runs", ["System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter"]),
        ("a handle means nothing in another process", ["System.Runtime.InteropServices.SafeHandle"]),
        ("a client's connections stay in its process; create it where the closure runs", ["System.Net.Http.HttpMessageInvoker"]),
        ("a socket stays in its process; open it where the closure runs", ["System.Net.Sockets.Socket"]),
        (Connection, ["System.Data.Common.DbConnection"]),
        ("a process handle means nothing in another process", ["System.Diagnostics.Process"]));

    private static readonly ILookup<string, (string DottedName, string Reason)> Interfaces = ByLastPart(
        ("services stay in their process; resolve them where the closure runs", ["System.IServiceProvider"]),
        (Connection, ["System.Data.IDbConnection"]),
        ("an enumerator is in the middle of something here; capture what it enumerates",
            ["System.Collections.IEnumerator", "System.Collections.Generic.IAsyncEnumerator"]),
        ("it is evaluated lazily, where it was made; await its elements and capture a list of them", ["System.Collections.Generic.IAsyncEnumerable"]),
        ("its elements are found where it was made; capture a dictionary of arrays", ["System.Linq.IGrouping", "System.Linq.ILookup"]));

    /// <summary>Returns why, or null.</summary>
    public static string? ReasonFor(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Dynamic)
        {
            return "what it binds to is decided where it runs; give it a type";
        }

        if (type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            return "a pointer means nothing in another process";
        }

        if (type.IsRefLikeType)
        {
            return "a ref struct lives on this thread's stack";
        }

        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (ReasonIn(Classes, t) is { } reason)
            {
                return reason;
            }
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (ReasonIn(Interfaces, implemented) is { } reason)
            {
                return reason;
            }
        }

        return ReasonIn(Interfaces, type);
    }

    /// <summary>A type of queries only, whose results <c>ToArray()</c> gives.</summary>
    public static bool IsLazy(ITypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (IsQuery(implemented))
            {
                return true;
            }
        }

        return IsQuery(type);

        static bool IsQuery(ITypeSymbol type) => type.Name switch
        {
            "IQueryable" => type.HasDottedName("System.Linq.IQueryable"),
            "IOrderedEnumerable" => type.HasDottedName("System.Linq.IOrderedEnumerable"),
            _ => false,
        };
    }

    /// <summary>The last part of the name is looked up first: nearly every type is told by it, and dotted names need not be made.</summary>
    private static string? ReasonIn(ILookup<string, (string DottedName, string Reason)> reasons, ITypeSymbol type)
    {
        foreach (var (dottedName, reason) in reasons[type.Name])
        {
            if (type.HasDottedName(dottedName))
            {
                return reason;
            }
        }

        return null;
    }

    private static ILookup<string, (string DottedName, string Reason)> ByLastPart(params (string Reason, string[] DottedNames)[] groups) => groups
        .SelectMany(group => group.DottedNames, static (group, name) => (DottedName: name, group.Reason))
        .ToLookup(static named => named.DottedName.Substring(named.DottedName.LastIndexOf('.') + 1), StringComparer.Ordinal);
}

using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>Types of the platform whose values mean nothing in another process, with what to do instead.</summary>
internal static class UnshippableTypes
{
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
            if (ReasonForName(t.DottedName()) is { } reason)
            {
                return reason;
            }
        }

        return type.AllInterfaces.Select(i => ReasonForInterface(i.DottedName())).FirstOrDefault(r => r is not null) ?? ReasonForInterface(type.DottedName());
    }

    /// <summary>A type of queries only, whose results <c>ToArray()</c> gives.</summary>
    public static bool IsLazy(ITypeSymbol type) => type.AllInterfaces.Concat([type]).Any(
        i => i.DottedName() is "System.Linq.IQueryable" or "System.Linq.IOrderedEnumerable");

    private static string? ReasonForName(string name) => name switch
    {
        "System.Threading.Thread" => "a thread stays in its process",
        "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" => "a task is running here; await it and capture its result",
        "System.Threading.CancellationToken" or "System.Threading.CancellationTokenSource" =>
            "cancellation does not reach another process; give the token where the closure runs, as a parameter",
        "System.Threading.Lock" or "System.Threading.Monitor" or "System.Threading.SemaphoreSlim" or "System.Threading.ReaderWriterLockSlim" or
            "System.Threading.WaitHandle" or "System.Threading.Barrier" or "System.Threading.CountdownEvent" or
            "System.Threading.ManualResetEventSlim" or "System.Threading.SpinLock" => "a lock protects nothing in another process",
        "System.Threading.Timer" or "System.Threading.PeriodicTimer" => "a timer runs in its process",
        "System.IO.Stream" or "System.IO.TextReader" or "System.IO.TextWriter" => "an open stream stays in its process; open it where the closure runs",
        "System.Runtime.InteropServices.SafeHandle" => "a handle means nothing in another process",
        "System.Net.Http.HttpMessageInvoker" => "a client's connections stay in its process; create it where the closure runs",
        "System.Net.Sockets.Socket" => "a socket stays in its process; open it where the closure runs",
        "System.Data.Common.DbConnection" => "a database connection stays in its process; open it where the closure runs",
        "System.Diagnostics.Process" => "a process handle means nothing in another process",
        _ => null,
    };

    private static string? ReasonForInterface(string name) => name switch
    {
        "System.IServiceProvider" => "services stay in their process; resolve them where the closure runs",
        "System.Data.IDbConnection" => "a database connection stays in its process; open it where the closure runs",
        "System.Collections.IEnumerator" or "System.Collections.Generic.IAsyncEnumerator" =>
            "an enumerator is in the middle of something here; capture what it enumerates",
        "System.Collections.Generic.IAsyncEnumerable" => "it is evaluated lazily, where it was made; await its elements and capture a list of them",
        "System.Linq.IGrouping" or "System.Linq.ILookup" => "its elements are found where it was made; capture a dictionary of arrays",
        _ => null,
    };
}

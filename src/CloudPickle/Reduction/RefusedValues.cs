using System.Collections;
using System.Runtime.InteropServices;

namespace CloudPickle.Reduction;

/// <summary>Why values of some library types have no meaning in another process, and what to send instead.</summary>
internal static class RefusedValues
{
    /// <summary>The reason as the end of a sentence, or null for a type that merely has no reducer.</summary>
    public static string? ReasonFor(object value) => value switch
    {
        Thread or System.Threading.Timer => "it runs in this process only. Start it where the value is loaded.",
        Task or ValueTask => "a running operation cannot move. Await it and send its result.",
        CancellationToken or CancellationTokenSource => "it is connected to this process only. Pass the token when the loaded closure is called.",
        WaitHandle or Lock or SemaphoreSlim or ReaderWriterLockSlim or ManualResetEventSlim or CountdownEvent or Barrier =>
            "it synchronises the threads of this process only. Create it where the value is loaded.",
        SafeHandle => "an operating system handle belongs to its process.",
        Stream or TextReader or TextWriter => "an open stream belongs to its process. Send its contents, or its path.",
        IServiceProvider => "services belong to their host. Resolve them where the value is loaded.",
        System.Linq.Expressions.Expression => "an expression tree is code. Send a lambda by Pickle.Closure.",
        IEnumerable when IsGroup(value.GetType()) || IsLookup(value.GetType()) =>
            "its reducer is not known here. Declare it by its interface, ILookup or IGrouping, or add [assembly: PicklableType] for that.",
        IEnumerable when IsLazy(value.GetType()) => "a lazy sequence is code that waits. Call ToList() first.",
        IEnumerator => "an enumeration that has begun cannot move. Send the items as a list.",
        _ when IsAnonymous(value.GetType()) => "no code outside its method can name an anonymous type. Use a record.",
        _ => OfBase(value.GetType()),
    };

    /// <summary>What GroupBy and ToLookup make groups of, which only LINQ can name.</summary>
    public static bool IsGroup(Type type) => type is { Namespace: "System.Linq", Name: "Grouping`2" };

    /// <summary>A lookup, or a subclass that only LINQ can name.</summary>
    public static bool IsLookup(Type type) => type.Namespace == "System.Linq" && (type.Name == "Lookup`2" || type.BaseType?.Name == "Lookup`2");

    private static bool IsAnonymous(Type type) => type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    /// <summary>A query, or an iterator that the compiler made of a method.</summary>
    private static bool IsLazy(Type type) =>
        type.Namespace == "System.Linq" || (type.Name.StartsWith('<') && type.Name.Contains(">d__", StringComparison.Ordinal));

    /// <summary>Types of assemblies that this library does not need otherwise.</summary>
    private static string? OfBase(Type? type)
    {
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            return "a running operation cannot move. Await it and send its result.";
        }

        for (; type is not null; type = type.BaseType)
        {
            switch (type.Namespace, type.Name)
            {
                case ("System.Net.Http", "HttpMessageInvoker"):
                    return "its connections belong to this process. Create it where the value is loaded.";
                case ("System.Data.Common", "DbConnection" or "DbTransaction" or "DbDataReader" or "DbCommand"):
                    return "a database connection belongs to its process. Send the connection string.";
            }
        }

        return null;
    }
}

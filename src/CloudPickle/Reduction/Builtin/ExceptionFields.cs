using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CloudPickle.Reduction.Builtin;

/// <summary>What an exception keeps behind its properties: those add to what was given.</summary>
internal static class ExceptionFields
{
    private static readonly string s_remoteMark = RemoteMark();

    /// <summary>The message as it was given, or null for the default one.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    public static extern ref string? Message(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_paramName")]
    public static extern ref string? ParameterName(ArgumentException exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_objectName")]
    public static extern ref string? ObjectName(ObjectDisposedException exception);

    /// <summary>The stack trace without the line that says where the remote part ends, if nothing follows it.</summary>
    public static string? StackTrace(Exception exception)
    {
        var trace = exception.StackTrace;
        return trace is not null && trace.EndsWith(s_remoteMark, StringComparison.Ordinal) ? trace[..^s_remoteMark.Length] : trace;
    }

    private static string RemoteMark()
    {
        var exception = new InvalidOperationException();
        ExceptionDispatchInfo.SetRemoteStackTrace(exception, "-");
        return exception.StackTrace?[1..] ?? "";
    }
}

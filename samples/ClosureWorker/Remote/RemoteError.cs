using CloudPickle;

namespace ClosureWorker.Remote;

/// <summary>An exception as data: what is known of it in a process that need not have its type.</summary>
/// <param name="Type">The exception's type.</param>
/// <param name="Message">Its message.</param>
/// <param name="StackTrace">Where it was thrown.</param>
[Picklable]
internal sealed record RemoteError(string Type, string Message, string StackTrace)
{
    /// <summary>Describes an exception.</summary>
    /// <param name="exception">The exception.</param>
    public static RemoteError Of(Exception exception) =>
        new(exception.GetType().FullName!, exception.Message, exception.StackTrace ?? "");
}

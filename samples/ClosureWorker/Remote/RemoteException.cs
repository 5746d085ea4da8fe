namespace ClosureWorker.Remote;

/// <summary>A closure threw in a worker.</summary>
/// <param name="error">What it threw.</param>
internal sealed class RemoteException(RemoteError error) : Exception($"{error.Type}: {error.Message}\n{error.StackTrace}")
{
    /// <summary>What it threw.</summary>
    public RemoteError Error => error;
}

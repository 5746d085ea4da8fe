namespace ClosureWorker.Remote;

/// <summary>What the dispatcher says next on a connection.</summary>
internal enum Message : byte
{
    /// <summary>There is no more work.</summary>
    End,

    /// <summary>A pickle of its own follows: nothing of it stays.</summary>
    Job,

    /// <summary>The next pickle of the session follows: what it captures is kept for the ones after it.</summary>
    SessionJob,
}

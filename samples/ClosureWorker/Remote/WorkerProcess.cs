using System.Diagnostics;
using System.Net.Sockets;
using CloudPickle;

namespace ClosureWorker.Remote;

/// <summary>A worker, as the dispatcher sees it. It runs one closure at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly Pickler _session;

    /// <summary>Takes over a process and its connection.</summary>
    /// <param name="process">The process.</param>
    /// <param name="client">Its connection.</param>
    /// <param name="stream">The connection's stream.</param>
    /// <param name="runtime">How the process's code was compiled.</param>
    public WorkerProcess(Process process, TcpClient client, NetworkStream stream, string runtime)
    {
        _process = process;
        _client = client;
        _stream = stream;
        _session = new Pickler(stream);
        Runtime = runtime;
    }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>How its code was compiled.</summary>
    public string Runtime { get; }

    /// <summary>Runs a closure in the worker.</summary>
    /// <param name="closure">The closure; the worker gets a copy of what it captures, for this once.</param>
    /// <typeparam name="T">An annotated type.</typeparam>
    /// <returns>What the closure returned there.</returns>
    /// <exception cref="RemoteException">It threw there.</exception>
    /// <exception cref="IOException">The worker is gone or silent.</exception>
    public T Run<T>([PicklableClosure] Func<T> closure)
        where T : class
    {
        _stream.WriteByte((byte)Message.Job);
        Pickle.Dump<Func<object>>(closure, _stream);
        return Answer<T>();
    }

    /// <summary>Runs a closure in the worker, which keeps its copy of what the closure captures for those that follow in this way.</summary>
    /// <inheritdoc cref="Run{T}" />
    public T RunInSession<T>([PicklableClosure] Func<T> closure)
        where T : class
    {
        _stream.WriteByte((byte)Message.SessionJob);
        _session.Dump<Func<object>>(closure);
        return Answer<T>();
    }

    private T Answer<T>()
        where T : class
    {
        var outcome = Pickle.Load<Outcome>(_stream);
        return outcome.Error is { } error ? throw new RemoteException(error) : (T)outcome.Value!;
    }

    /// <summary>Tells the worker that there is no more work, and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It does not end, or not well.</exception>
    public void Stop()
    {
        _stream.WriteByte((byte)Message.End);
        if (!_process.WaitForExit(Connection.Patience) || _process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Worker {Id} did not end as it should.");
        }
    }

    /// <summary>Closes the connection, and ends a process that is still there.</summary>
    public void Dispose()
    {
        _session.Dispose();
        _stream.Dispose();
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

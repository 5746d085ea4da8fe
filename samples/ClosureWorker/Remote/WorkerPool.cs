using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using CloudPickle;

namespace ClosureWorker.Remote;

/// <summary>Several workers, each in a process of its own.</summary>
internal sealed class WorkerPool : IDisposable
{
    private readonly List<WorkerProcess> _workers = [];
    private readonly Channel<WorkerProcess> _idle = Channel.CreateUnbounded<WorkerProcess>();

    private WorkerPool()
    {
    }

    /// <summary>The workers.</summary>
    public IReadOnlyList<WorkerProcess> Processes => _workers;

    /// <summary>Starts workers and waits until they are ready.</summary>
    /// <param name="count">How many.</param>
    /// <param name="executable">The program to start; null for this one.</param>
    /// <exception cref="OperationCanceledException">They are not ready in time.</exception>
    public static async Task<WorkerPool> Start(int count, string? executable)
    {
        using var timeout = new CancellationTokenSource(Connection.Patience);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var pool = new WorkerPool();
        var started = new Dictionary<int, Process>();
        try
        {
            for (var i = 0; i < count; i++)
            {
                var process = Start(executable, ((IPEndPoint)listener.LocalEndpoint).Port);
                started.Add(process.Id, process);
            }

            while (started.Count > 0)
            {
                pool.Add(await listener.AcceptTcpClientAsync(timeout.Token), started);
            }

            return pool;
        }
        catch
        {
            pool.Dispose();
            foreach (var process in started.Values)
            {
                process.Kill();
                process.Dispose();
            }

            throw;
        }
    }

    /// <summary>Runs a closure in the worker that is free first.</summary>
    /// <inheritdoc cref="WorkerProcess.Run{T}" />
    public async Task<T> Run<T>([PicklableClosure] Func<T> closure)
        where T : class
    {
        var worker = await _idle.Reader.ReadAsync();
        try
        {
            return await Task.Run(() => worker.Run(closure));
        }
        finally
        {
            _idle.Writer.TryWrite(worker);
        }
    }

    /// <summary>Lets all workers end.</summary>
    /// <exception cref="InvalidOperationException">One of them does not end, or not well.</exception>
    public void Stop() => _workers.ForEach(worker => worker.Stop());

    /// <inheritdoc />
    public void Dispose() => _workers.ForEach(worker => worker.Dispose());

    private static Process Start(string? executable, int port)
    {
        string[] arguments = [WorkerLoop.Argument, port.ToString(CultureInfo.InvariantCulture)];
        executable ??= Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(executable) == "dotnet")
        {
            // Under "dotnet ClosureWorker.dll" the process is dotnet and needs the file's name.
            arguments = [Environment.GetCommandLineArgs()[0], .. arguments];
        }

        return Process.Start(executable, arguments) ?? throw new InvalidOperationException($"{executable} did not start.");
    }

    private void Add(TcpClient client, Dictionary<int, Process> started)
    {
        var stream = Connection.Open(client);
        var hello = Pickle.Load<Hello>(stream);
        if (!started.Remove(hello.ProcessId, out var process))
        {
            client.Dispose();
            throw new InvalidOperationException($"Process {hello.ProcessId} is no worker of ours.");
        }

        var worker = new WorkerProcess(process, client, stream, hello.Runtime);
        _workers.Add(worker);
        _idle.Writer.TryWrite(worker);
    }
}

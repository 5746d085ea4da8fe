using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using CloudPickle;

namespace ClosureWorker.Remote;

/// <summary>What a worker does: it loads closures, runs them and sends back how they ended, until it is told to end.</summary>
internal static class WorkerLoop
{
    /// <summary>The argument that makes the program a worker; the dispatcher's port follows it.</summary>
    public const string Argument = "--worker";

    /// <summary>How this process was compiled.</summary>
    public static string Runtime => RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "NativeAOT";

    /// <summary>Serves the dispatcher and returns when it has no more work.</summary>
    /// <param name="port">The dispatcher's port on this machine.</param>
    /// <exception cref="IOException">The dispatcher is gone or silent.</exception>
    /// <exception cref="UnpicklingException">The dispatcher sent what this worker cannot load.</exception>
    public static void Serve(int port)
    {
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, port);
        using var stream = Connection.Open(client);
        Pickle.Dump(new Hello(Environment.ProcessId, Runtime), stream);

        // In a session, an object that was sent before comes as a reference to the worker's copy of it. No pickle is read beyond its end,
        // so that others can stand between those of the session.
        using var session = new Unpickler(stream);
        try
        {
            while (Next(stream) is var message and not Message.End)
            {
                var closure = message == Message.SessionJob ? session.Load<Func<object>>() : Pickle.Load<Func<object>>(stream);
                Pickle.Dump(Run(closure), stream);
            }
        }
        catch (UnpicklingException exception)
        {
            // For instance a closure of other code than ours. The dispatcher hears of it, and gets no answer to anything else.
            Pickle.Dump(new Outcome(null, RemoteError.Of(exception)), stream);
            client.Client.Shutdown(SocketShutdown.Send);
            stream.CopyTo(Stream.Null);
            throw;
        }
    }

    private static Message Next(NetworkStream stream) =>
        stream.ReadByte() is var message and >= 0 ? (Message)message : throw new IOException("The dispatcher is gone.");

    private static Outcome Run(Func<object> closure)
    {
        try
        {
            return new Outcome(closure(), null);
        }
        catch (Exception exception)
        {
            return new Outcome(null, RemoteError.Of(exception));
        }
    }
}

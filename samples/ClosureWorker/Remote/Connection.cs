using System.Net.Sockets;

namespace ClosureWorker.Remote;

/// <summary>What both ends of a connection agree on.</summary>
internal static class Connection
{
    /// <summary>How long either side waits for anything: a start, an answer, an end.</summary>
    public static TimeSpan Patience => TimeSpan.FromSeconds(30);

    /// <summary>The stream of a connection. Pickles end by themselves, so they need no frames of ours.</summary>
    /// <param name="client">The connection, which stays the caller's.</param>
    public static NetworkStream Open(TcpClient client)
    {
        client.NoDelay = true;
        var stream = client.GetStream();
        stream.ReadTimeout = stream.WriteTimeout = (int)Patience.TotalMilliseconds;
        return stream;
    }
}

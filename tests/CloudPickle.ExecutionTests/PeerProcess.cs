using System.Diagnostics;

namespace CloudPickle.ExecutionTests;

/// <summary>The other process: it reads a request, answers, and ends.</summary>
internal static class PeerProcess
{
    public static async Task<byte[]> Ask(string command, byte[] request)
    {
        var peer = Path.Combine(AppContext.BaseDirectory, "CloudPickle.ExecutionTests.Peer.dll");
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [peer, command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var cancellation = TestContext.Current.CancellationToken;
        using var answer = new MemoryStream();
        var output = process.StandardOutput.BaseStream.CopyToAsync(answer, cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.BaseStream.WriteAsync(request, cancellation);
        process.StandardInput.Close();
        await output;
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, await errors);
        return answer.ToArray();
    }
}

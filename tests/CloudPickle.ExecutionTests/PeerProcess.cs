using System.Diagnostics;

namespace CloudPickle.ExecutionTests;

/// <summary>Another process: it reads a request, answers, and ends.</summary>
internal static class PeerProcess
{
    /// <summary>Asks the peer of these tests.</summary>
    public static Task<byte[]> Ask(string command, byte[] request) =>
        Ask(Path.Combine(AppContext.BaseDirectory, "CloudPickle.ExecutionTests.Peer.dll"), command, request);

    /// <summary>Asks a program.</summary>
    /// <param name="program">The program's dll.</param>
    /// <param name="command">Its argument.</param>
    /// <param name="request">Its standard input.</param>
    /// <returns>Its standard output. The test fails if the program does.</returns>
    public static async Task<byte[]> Ask(string program, string command, byte[] request)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, command])
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

    /// <summary>Starts the peer on a file, and kills it as soon as something is so.</summary>
    /// <param name="command">Its first argument.</param>
    /// <param name="path">Its second.</param>
    /// <param name="isReady">Asked again and again.</param>
    public static async Task Kill(string command, string path, Func<bool> isReady)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CloudPickle.ExecutionTests.Peer.dll");
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, command, path]))!;
        while (!isReady() && !process.HasExited)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}

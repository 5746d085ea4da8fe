using System.Diagnostics;
using System.Globalization;

namespace CloudPickle.ExecutionTests.Closures;

/// <summary>What closures capture is gone when they are, in the process that sends them and in the one that runs them.</summary>
public class ClosureMemoryTests
{
    private const int Rounds = 110;

    // Of the 100 megabytes after the first ten. A process that kept one copy of each closure would grow by all of them.
    private const long Tolerated = 20 << 20;

    [Fact]
    public async Task Large_closures_leave_nothing_behind()
    {
        using var sender = Start("send-large-closures");
        using var receiver = Start("receive-large-closures");
        var cancellation = TestContext.Current.CancellationToken;
        using var answer = new MemoryStream();
        var answered = receiver.StandardOutput.BaseStream.CopyToAsync(answer, cancellation);
        var sent = sender.StandardError.ReadToEndAsync(cancellation);
        var received = receiver.StandardError.ReadToEndAsync(cancellation);

        await sender.StandardOutput.BaseStream.CopyToAsync(receiver.StandardInput.BaseStream, cancellation);
        receiver.StandardInput.Close();
        await Task.WhenAll(answered, sender.WaitForExitAsync(cancellation), receiver.WaitForExitAsync(cancellation));

        Assert.True(sender.ExitCode == 0, await sent);
        Assert.True(receiver.ExitCode == 0, await received);
        var (sum, growth) = Pickle.Loads<(long Sum, long Growth)>(answer.ToArray());
        Assert.Equal(2 * Enumerable.Range(0, Rounds).Sum(), sum);
        Assert.True(growth < Tolerated, $"The receiver grew by {growth:N0} bytes.");
        var senderGrowth = long.Parse(await sent, CultureInfo.InvariantCulture);
        Assert.True(senderGrowth < Tolerated, $"The sender grew by {senderGrowth:N0} bytes.");
    }

    private static Process Start(string command) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "CloudPickle.ExecutionTests.Peer.dll"), command, Rounds.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

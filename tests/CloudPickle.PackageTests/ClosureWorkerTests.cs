using CloudPickle.Testing.Toolchain;

namespace CloudPickle.PackageTests;

public class ClosureWorkerTests
{
    [Fact]
    public async Task Closures_run_in_worker_processes()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ClosureWorker.dll");
        var run = (await DotnetCommand.Run(AppContext.BaseDirectory, "dotnet", program)).Succeeded();

        Assert.Equal("All checks passed.", run.Lines[^1]);
        Assert.Contains("both workers worked, and nobody else", run.Output, StringComparison.Ordinal);
        Assert.Contains("the stack trace is the worker's", run.Output, StringComparison.Ordinal);
    }
}

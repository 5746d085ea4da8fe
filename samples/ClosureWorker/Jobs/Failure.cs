using System.Runtime.CompilerServices;
using ClosureWorker.Remote;

namespace ClosureWorker.Jobs;

/// <summary>A closure that throws in the worker: the exception comes back as data.</summary>
internal static class Failure
{
    /// <summary>Runs the closure and checks what comes back, and that the worker is still there.</summary>
    /// <param name="workers">Where to run it.</param>
    /// <param name="report">Where to print.</param>
    public static void Run(WorkerPool workers, Report report)
    {
        var worker = workers.Processes[0];
        var account = "savings";
        var missing = 12;
        var error = ErrorOf(() => worker.Run(() => Withdraw(account, missing)));

        report.Row("withdraw: throws", worker.Id, $"{error.Type}: {error.Message}");
        report.Check("type and message came back", error is { Type: "System.InvalidOperationException", Message: "12 too little in savings" });
        report.Check("the stack trace is the worker's", error.StackTrace.Contains(nameof(Withdraw), StringComparison.Ordinal));
        report.Check("the worker goes on", worker.Run(() => new Balance(Environment.ProcessId, missing)).Worker == worker.Id);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Balance Withdraw(string account, int missing) =>
        throw new InvalidOperationException($"{missing} too little in {account}");

    private static RemoteError ErrorOf(Action action)
    {
        try
        {
            action();
        }
        catch (RemoteException exception)
        {
            return exception.Error;
        }

        throw new InvalidOperationException("The worker threw nothing.");
    }
}

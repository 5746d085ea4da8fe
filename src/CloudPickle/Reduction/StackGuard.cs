using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CloudPickle.Reduction;

/// <summary>
/// Keeps deep recursion from overflowing the stack, which would end the process: when the stack is nearly used up, the
/// work goes on at the bottom of a fresh one while the current thread waits.
/// </summary>
internal static class StackGuard
{
    /// <summary>Nesting levels between two checks; the runtime's reserve covers many times that.</summary>
    public const int CheckInterval = 16;

    private const int FreshStackBytes = 64 * 1024 * 1024;

    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public static void RunOnFreshStack(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        var context = ExecutionContext.Capture();
        var thread = new Thread(
            () =>
            {
                try
                {
                    if (context is null)
                    {
                        work();
                    }
                    else
                    {
                        ExecutionContext.Run(context, static state => ((Action)state!)(), work);
                    }
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            FreshStackBytes)
        {
            IsBackground = true,
            Name = "CloudPickle deep graph",
        };
        thread.UnsafeStart();
        thread.Join();
        failure?.Throw();
    }
}

using System.Diagnostics;

namespace Quickstart.Guests;

/// <summary>A process that talks in pickles on its standard input and output, and to the reader on standard error.</summary>
internal static class Guest
{
    /// <summary>Starts a process.</summary>
    /// <param name="program">The program's file.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Process Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Waits for the end of a process.</summary>
    /// <param name="process">The process.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Wait(Process process)
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{process.StartInfo.FileName} ended with exit code {process.ExitCode}.");
        }
    }
}

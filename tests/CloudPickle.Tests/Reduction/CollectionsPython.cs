using System.Diagnostics;
using System.Text;

namespace CloudPickle.Tests.Reduction;

/// <summary>Runs a script with the machine's Python.</summary>
internal static class CollectionsPython
{
    public static string Run(StringBuilder script)
    {
        var start = new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", "-") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : errors.Result;
    }
}

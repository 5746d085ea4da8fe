using System.Diagnostics;

namespace CloudPickle.Testing.Toolchain;

/// <summary>Runs a program, usually <c>dotnet</c>, to its end and keeps what it printed.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> without build servers, so that nothing outlives the command or remembers an analyzer.</summary>
    public static Task<CommandResult> Build(string directory, params string[] arguments) =>
        Run(directory, "dotnet", [.. arguments, "--disable-build-servers", "--nologo"]);

    /// <summary>Runs a program.</summary>
    /// <param name="directory">The working directory.</param>
    /// <param name="program">The program's file or name.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<CommandResult> Run(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(s_timeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        return new CommandResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, await output, await errors);
    }

    /// <summary>The test run's own build settings must not reach the command.</summary>
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}

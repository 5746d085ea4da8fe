using System.Diagnostics;

namespace CloudPickle.TestKit;

/// <summary>
/// Finds the Python that the tests talk to and runs scripts in it: <c>CLOUDPICKLE_PYTHON</c>, else <c>/usr/bin/python3</c>, else
/// <c>python3</c> on the path.
/// </summary>
public sealed class PythonInterpreter
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private PythonInterpreter(string path) => Path = path;

    /// <summary>The executable.</summary>
    public string Path { get; }

    /// <summary>Whether a missing Python is a failure rather than a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The interpreter, or null when this machine has none that can import the modules.</summary>
    /// <param name="modules">Modules beyond the standard library that are needed.</param>
    public static PythonInterpreter? Find(params string[] modules) => Candidates()
        .Select(path => new PythonInterpreter(path))
        .FirstOrDefault(python => python.CanImport(modules));

    /// <summary>Every interpreter on this machine, each version once: the usual one and <c>python3.x</c> on the path.</summary>
    public static IReadOnlyList<PythonInterpreter> FindAll() =>
        [.. Candidates().Concat(Enumerable.Range(8, 12).Select(minor => $"python3.{minor}"))
            .Select(path => new PythonInterpreter(path))
            .Where(python => python.CanImport())
            .DistinctBy(python => python.Version())];

    /// <summary>Runs a script.</summary>
    /// <param name="script">The file.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it writes to standard output.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has its standard error.</exception>
    public byte[] Run(string script, byte[] input, params string[] arguments) => Run([script, .. arguments], input);

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static IEnumerable<string> Candidates() =>
        Environment.GetEnvironmentVariable("CLOUDPICKLE_PYTHON") is { Length: > 0 } chosen ? [chosen] : ["/usr/bin/python3", "python3"];

    private string Version() => System.Text.Encoding.ASCII.GetString(Run(["-c", "import platform; print(platform.python_version())"], [])).Trim();

    private bool CanImport(params string[] modules)
    {
        try
        {
            Run(["-c", string.Join('\n', modules.Select(module => "import " + module)) + "\nimport sys\nassert sys.version_info >= (3, 8)"], []);
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private byte[] Run(string[] arguments, byte[] input)
    {
        // -B: no bytecode beside the scripts.
        using var process = Process.Start(new ProcessStartInfo(Path, ["-B", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONUTF8"] = "1" },
        })!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading everything; its exit code and errors say why.
        }

        if (!reading.Wait(Timeout) || !process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{Path} did not end in {Timeout}.");
        }

        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"{Path} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
    }
}

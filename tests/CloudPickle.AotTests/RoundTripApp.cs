using System.Runtime.InteropServices;
using CloudPickle.Testing.Toolchain;

namespace CloudPickle.AotTests;

/// <summary>The app that round-trips every shared test case and prints a line for each: as built, or published.</summary>
public sealed class RoundTripApp : IAsyncLifetime
{
    private const string Name = "CloudPickle.AotTests.App";
    private readonly TemporaryFolder _folder = new();

    /// <summary>What the app prints when it is compiled at run time.</summary>
    internal string[] JitLines { get; private set; } = [];

    public async ValueTask InitializeAsync() => JitLines = (await RunJit()).Succeeded().Lines;

    /// <summary>Runs the app as it was built, compiled at run time.</summary>
    /// <param name="arguments">Its arguments.</param>
    internal static Task<CommandResult> RunJit(params string[] arguments) =>
        DotnetCommand.Run(AppContext.BaseDirectory, "dotnet", [Path.Combine(AppContext.BaseDirectory, Name + ".dll"), .. arguments]);

    /// <summary>Writes a file that the app may read.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="lines">What is in it.</param>
    /// <returns>Its path.</returns>
    internal string Write(string name, string[] lines)
    {
        File.WriteAllLines(_folder[name], lines);
        return _folder[name];
    }

    /// <summary>Publishes the app in a folder of its own, with the libraries that it refers to as they were built for this test run.</summary>
    /// <param name="kind">A name for the folder.</param>
    /// <param name="properties">MSBuild properties.</param>
    internal Task<CommandResult> Publish(string kind, params string[] properties) => DotnetCommand.Build(
        _folder.Path,
        [
            "publish",
            Repository.PathOf("tests", Name, Name + ".csproj"),
            "--configuration", Repository.Configuration,
            "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--no-restore",
            "-p:BuildProjectReferences=false",
            "-p:PublishFolder=" + _folder["build-" + kind],
            "--output", _folder[kind],
            .. properties,
        ]);

    /// <summary>Runs a published app.</summary>
    /// <param name="kind">The name that it was published under.</param>
    /// <param name="arguments">Its arguments.</param>
    internal Task<CommandResult> Run(string kind, params string[] arguments) =>
        DotnetCommand.Run(_folder.Path, Path.Combine(_folder[kind], OperatingSystem.IsWindows() ? Name + ".exe" : Name), arguments);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

using System.Runtime.InteropServices;
using CloudPickle.Testing.Toolchain;

namespace CloudPickle.AotTests;

/// <summary>An app that is run as it was built, and published.</summary>
/// <param name="name">The project's name.</param>
public abstract class PublishedApp(string name) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What the app prints when it is compiled at run time.</summary>
    internal string[] JitLines { get; private set; } = [];

    public async ValueTask InitializeAsync() => JitLines = (await RunJit()).Succeeded().Lines;

    /// <summary>Runs the app as it was built, compiled at run time.</summary>
    /// <param name="arguments">Its arguments.</param>
    internal Task<CommandResult> RunJit(params string[] arguments) =>
        DotnetCommand.Run(AppContext.BaseDirectory, "dotnet", [Path.Combine(AppContext.BaseDirectory, name + ".dll"), .. arguments]);

    /// <summary>Writes a file that the app may read.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="lines">What is in it.</param>
    /// <returns>Its path.</returns>
    internal string Write(string file, string[] lines)
    {
        File.WriteAllLines(_folder[file], lines);
        return _folder[file];
    }

    /// <summary>Publishes the app in a folder of its own, with the libraries that it refers to as they were built for this test run.</summary>
    /// <param name="kind">A name for the folder.</param>
    /// <param name="properties">MSBuild properties.</param>
    internal Task<CommandResult> Publish(string kind, params string[] properties) => DotnetCommand.Build(
        _folder.Path,
        [
            "publish",
            Repository.PathOf("tests", name, name + ".csproj"),
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
        DotnetCommand.Run(_folder.Path, Path.Combine(_folder[kind], OperatingSystem.IsWindows() ? name + ".exe" : name), arguments);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

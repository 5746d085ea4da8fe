using CloudPickle.Testing.Toolchain;

namespace CloudPickle.PackageTests;

/// <summary>A console project in an empty folder that has nothing but the package reference.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="CloudPickle" Version="{PackedPackage.Version}" />
          </ItemGroup>
        </Project>
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes the project.</summary>
    /// <param name="package">The package that it consumes.</param>
    /// <param name="name">The folder of its sources in <c>Consumers</c>.</param>
    public ConsumerProject(PackedPackage package, string name)
    {
        File.WriteAllText(_folder["Consumer.csproj"], Project);
        File.WriteAllText(_folder["nuget.config"], $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{package.Packages}" />
              </config>
              <packageSources>
                <add key="packed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach (var source in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", name)))
        {
            File.Copy(source, _folder[Path.GetFileName(source)]);
        }
    }

    /// <summary>A file of the project.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Builds the project.</summary>
    /// <param name="properties">MSBuild properties.</param>
    public Task<CommandResult> Build(params string[] properties) => DotnetCommand.Build(_folder.Path, ["build", .. properties]);

    /// <summary>Builds the project once more: what it restores has not changed.</summary>
    /// <param name="properties">MSBuild properties.</param>
    public Task<CommandResult> BuildAgain(params string[] properties) => Build([.. properties, "--no-restore"]);

    /// <summary>Runs the project as it was built.</summary>
    public Task<CommandResult> Run() => DotnetCommand.Run(_folder.Path, "dotnet", _folder["bin/Debug/net10.0/Consumer.dll"]);

    public void Dispose() => _folder.Dispose();
}

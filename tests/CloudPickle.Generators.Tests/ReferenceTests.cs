using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Types and registries of referenced assemblies.</summary>
public sealed class ReferenceTests
{
    private const string Library =
        """
        namespace Lib;
        [Picklable] public class Entity { private int _secret; public int Id { get; set; } [PickleName("note")] protected string? Note { get; set; } [PickleIgnore] public int Skipped; public int Use() => _secret++; }
        [Picklable] public class Box<T> { public T? Value; public List<T> Items { get; } = []; }
        [Picklable] public record Named(string Name, int Order = 1);
        [Picklable] public class Locked { private Hidden? _hidden; public object? Use() => _hidden ??= new(); }
        [Picklable] internal class Hidden;
        public enum Kind { A }
        """;

    [Fact]
    public void A_derived_type_takes_the_private_state_of_its_base_along()
    {
        var result = Derive("[Picklable] public sealed class Order : Lib.Entity { public int Count; }");
        Assert.Contains("Name = \"_secret\"", result["Order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("PickleMember(\"note\")", result["Order.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Skipped", result["Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_record_finds_its_base() =>
        Assert.Contains("state.Get<string>(0)", Derive("[Picklable] public sealed record Order(string Name, int Count) : Lib.Named(Name);")["Order.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void A_generic_type_of_a_reference_is_closed_here() => Assert.Contains(
        "new global::CloudPickle.Generated.Lib_Box_Reducer<global::Order>(\"Lib\", \"Box[__main__.Order]\")",
        Derive("[Picklable] public sealed class Order { public Lib.Box<Order>? B; public Lib.Kind K; }")["CloudPickle-Registry.g.cs"], StringComparison.Ordinal);

    [Fact]
    public async Task A_base_whose_private_state_cannot_be_named_is_refused()
    {
        var compilation = Compile("[Picklable] public sealed class Order : Lib.Locked;");
        Assert.DoesNotContain(GeneratorHarness.RunUnchecked(compilation).Files.Keys, f => f.StartsWith("Order", StringComparison.Ordinal));
        var found = await AnalyzerVerifier.Diagnose(compilation);
        Assert.Equal("CPK1008", Assert.Single(found).Id);
    }

    [Fact]
    public void The_registry_chains_to_the_registries_of_references() => Assert.Contains(
        "yield return global::CloudPickle.Generated.Lib_Registry.Instance;",
        Derive("[Picklable] public sealed class Order;")["CloudPickle-Registry.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void A_project_reference_chains_like_a_file()
    {
        var library = RunLibrary();
        var compilation = TestCompilation.Create("Shop", OutputKind.DynamicallyLinkedLibrary, [library.Output.ToMetadataReference()], ["[Picklable] public sealed class Order : Lib.Entity;"]);
        var result = GeneratorHarness.Run(compilation);
        Assert.Contains("global::CloudPickle.Generated.Lib_Registry.Instance", result["CloudPickle-Registry.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Name = \"_secret\"", result["Order.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Exe", true)]
    [InlineData("Library", false)]
    public void Only_an_executable_chains_without_types_of_its_own(string outputType, bool expected)
    {
        var compilation = Compile("public static class Program { public static void Main() { } }");
        var result = GeneratorHarness.Run(compilation, ("OutputType", outputType), ("AssemblyName", "Shop.Host"));
        Assert.Equal(expected ? ["CloudPickle-Registry.g.cs"] : [], result.Files.Keys);
        if (expected)
        {
            Assert.Contains("class Shop_Host_Registry", result["CloudPickle-Registry.g.cs"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_type_of_somebody_else_gets_a_reducer_on_request()
    {
        var plain = TestCompilation.Create("Plain", OutputKind.DynamicallyLinkedLibrary, [], ["namespace P; public class Version3 { public int Major { get; init; } public int Minor; public Version3(int major) => Major = major; }"]);
        using var image = new MemoryStream();
        Assert.True(plain.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = TestCompilation.Create(
            "Shop", OutputKind.DynamicallyLinkedLibrary, [MetadataReference.CreateFromImage(image.ToArray())],
            ["[assembly: PicklableType(typeof(P.Version3), Name = \"packaging.Version\")] [Picklable] public class Order { public P.Version3? V; }"]);
        var result = GeneratorHarness.Run(compilation);
        Assert.Contains("base(\"packaging\", \"Version\"", result["P.Version3.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Create(in global::CloudPickle.Generated.ObjectState state) => new(state.Get<int>(0));", result["P.Version3.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorResult RunLibrary() => GeneratorHarness.Run(TestCompilation.Create("Lib", OutputKind.DynamicallyLinkedLibrary, [], [Library]));

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Compile(string source) =>
        TestCompilation.Create("Shop", OutputKind.DynamicallyLinkedLibrary, [RunLibrary().ToReference()], [source]);

    private static GeneratorResult Derive(string source) => GeneratorHarness.Run(Compile(source));
}

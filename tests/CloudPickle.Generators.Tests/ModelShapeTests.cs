using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Rules of the layers that hold for code not written yet.</summary>
public sealed class ModelShapeTests
{
    private static readonly Type[] Models =
        [.. typeof(PicklerGenerator).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("CloudPickle.Generators.Model", StringComparison.Ordinal) == true && !t.IsDefined(typeof(CompilerGeneratedAttribute)))];

    public static TheoryData<string> LayersWithoutRoslyn => ["Model", "Emit"];

    [Fact]
    public void No_model_has_a_field_of_the_compiler() => Assert.All(
        Models.SelectMany(m => m.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)),
        field => Assert.False(Mentions(field.FieldType), $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void Every_model_is_a_sealed_record_or_an_enum()
    {
        Assert.NotEmpty(Models);
        Assert.All(Models, m => Assert.True(m.IsEnum || (m.IsSealed && m.GetMethod("<Clone>$") is not null), m.Name));
    }

    [Fact]
    public void No_model_compares_by_hand() => Assert.All(
        Models.Where(m => !m.IsEnum),
        m => Assert.True(m.GetMethod("Equals", [m])!.IsDefined(typeof(CompilerGeneratedAttribute)), m.Name));

    [Fact]
    public void Models_hold_only_what_compares_by_value() => Assert.All(
        Models.Where(m => !m.IsEnum).SelectMany(m => m.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)),
        field => Assert.True(ComparesByValue(field.FieldType), $"{field.DeclaringType}.{field.Name}"));

    [Theory]
    [MemberData(nameof(LayersWithoutRoslyn))]
    public void A_layer_does_not_see_the_compiler(string layer)
    {
        var files = Directory.GetFiles(Path.Combine(Folder(), layer), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files.Where(f => Path.GetFileName(f) != "Literals.cs"), f => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(f), StringComparison.Ordinal));
    }

    private static bool Mentions(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || type.GetGenericArguments().Any(Mentions);

    private static bool ComparesByValue(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || Models.Contains(type) ||
        (type.IsGenericType && type.Name == "EquatableArray`1" && ComparesByValue(type.GetGenericArguments()[0]));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "generators", "CloudPickle.Generators");
}

using System.Reflection;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Generators.Tests.Closures;

/// <summary>
/// Every form of function travels: the output compiles without warnings, does not depend on edits elsewhere, and what was loaded does
/// what was sent.
/// </summary>
public sealed class ClosureShapeTests
{
    public static TheoryData<string> Names => [.. ClosureShapes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Travels(string name)
    {
        // Each in an assembly and namespace of its own: all are loaded into this process.
        foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            Run(ClosureShapes.All[name], "Shape" + string.Concat(name.Where(char.IsLetterOrDigit)) + level, level);
        }
    }

    private static void Run(string source, string space, OptimizationLevel level)
    {
        var wrapped = source.Contains("namespace ", StringComparison.Ordinal)
            ? source.Replace("namespace ", $"namespace {space}.", StringComparison.Ordinal).Replace("using Lib", $"using {space}.Lib", StringComparison.Ordinal)
            : $"namespace {space}\n{{\n    {source}\n}}";
        var compilation = TestCompilation.Create(
            space, OutputKind.DynamicallyLinkedLibrary, [], [$"namespace {space} {{ {ClosureShapes.Support} }}", wrapped]);
        var result = GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level)));
        var shape = result.Load().GetTypes().Single(t => t.Name == "Shape");
        try
        {
            shape.GetMethod("Run")!.Invoke(null, null);
        }
        catch (TargetInvocationException e)
        {
            Assert.Fail($"{level}: {e.InnerException}\n\n{string.Join("\n\n", result.Files.Select(f => $"--- {f.Key}\n{f.Value}"))}");
        }
    }
}

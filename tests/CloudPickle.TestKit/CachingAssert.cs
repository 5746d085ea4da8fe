using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>Edits the input in ways that do not matter and asserts that the generator noticed.</summary>
public static class CachingAssert
{
    /// <summary>The pipeline's stages, each of which must have run in every test.</summary>
    private static readonly string[] AlwaysRun = ["Options", "TypeReducers", "Registry"];

    /// <summary>Asserts it for an unrelated file, a comment in the same file, and a parse of the same text.</summary>
    public static void NothingIsEmittedAgain(GeneratorResult first)
    {
        var tree = first.Input.SyntaxTrees[^1];
        Check(first, first.Input.AddSyntaxTrees(TestCompilation.Parse("internal static class Unrelated;", "Unrelated.cs")), "an unrelated file");
        Check(first, first.Input.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree + "\n// a comment", tree.FilePath)), "a comment in the same file");
        Check(first, first.Input.ReplaceSyntaxTree(tree, TestCompilation.Parse("\n" + tree, tree.FilePath)), "a blank line at the top of the same file");
    }

    private static void Check(GeneratorResult first, CSharpCompilation edited, string edit)
    {
        var run = first.Driver.RunGenerators(edited).GetRunResult().Results.Single();
        foreach (var stage in AlwaysRun.Where(first.Run.TrackedSteps.ContainsKey))
        {
            Assert.True(run.TrackedSteps.TryGetValue(stage, out var steps), $"Stage {stage} did not run after {edit}.");
            foreach (var (_, reason) in steps.SelectMany(s => s.Outputs))
            {
                Assert.True(IsQuiet(reason), $"Stage {stage} is {reason} after {edit}.");
            }
        }

        foreach (var (name, steps) in run.TrackedSteps.Where(s => Generators.StageNames.All.Contains(s.Key)))
        {
            Assert.All(steps.SelectMany(s => s.Outputs), o => Assert.True(IsQuiet(o.Reason), $"Stage {name} is {o.Reason} after {edit}."));
        }

        // Interceptors name positions in a file, by a hash of all of its text; nothing else does.
        var isUnrelated = edited.SyntaxTrees.Length > first.Input.SyntaxTrees.Length;
        foreach (var (name, steps) in run.TrackedOutputSteps.Where(s => isUnrelated || s.Key != "ImplementationSourceOutput"))
        {
            Assert.All(steps.SelectMany(s => s.Outputs), o => Assert.True(o.Reason == IncrementalStepRunReason.Cached, $"{name} is {o.Reason} after {edit}."));
        }
    }

    private static bool IsQuiet(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}

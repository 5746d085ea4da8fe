using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests;

/// <summary>Hooks of a base class that the generator of another assembly could not see.</summary>
public sealed class HiddenHookAnalyzerTests
{
    [Theory]
    [InlineData("private")]
    [InlineData("internal")]
    [InlineData("private protected")]
    public async Task A_hidden_hook_of_a_class_that_others_may_derive_from_is_reported(string accessibility)
    {
        var messages = await AnalyzerVerifier.Verify(
            $"[Picklable] public class Order {{ [PickleAfterLoad] {accessibility} void {{|CPK1045:Index|}}() {{ }} }}");
        Assert.Contains("make it protected", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed class Order { [PickleAfterLoad] private void Index() { } }")]
    [InlineData("internal class Order { [PickleBeforeDump] private void Index() { } }")]
    [InlineData("public class Order { private Order() { } [PickleAfterLoad] private void Index() { } }")]
    [InlineData("public class Order { [PickleAfterLoad] protected void Index() { } }")]
    [InlineData("public struct Order { public int X; [PickleBeforeDump] private void Index() => X = 1; }")]
    public async Task Nobody_else_is_bothered(string source) => Assert.Empty(await AnalyzerVerifier.Verify("[Picklable] " + source));
}

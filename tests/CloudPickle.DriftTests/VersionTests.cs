namespace CloudPickle.DriftTests;

/// <summary>
/// Two versions of a program, in processes of their own: what a closure of one does in the other. Either what its sender meant, or an
/// error that says what differs. Never the code of another lambda.
/// </summary>
public sealed class VersionTests(VersionTests.Exchange exchange) : IClassFixture<VersionTests.Exchange>
{
    [Theory]
    [InlineData("LambdaInsertedAbove", "70")]
    [InlineData("MethodInsertedAbove", "70")]
    [InlineData("Reformatted", "71")]
    [InlineData("NeighbourCaptured", "70")]
    [InlineData("MovedToAnotherFile", "70")]
    public void What_is_not_part_of_a_closure_does_not_matter(string name, string meant)
    {
        Assert.Equal(meant, exchange.InV2[name]);
        Assert.Equal(meant, exchange.InV1[name]);
        Assert.Equal(exchange.FromV1[name], exchange.FromV2[name]);
    }

    [Theory]
    [InlineData("BodyChanged", "Both capture the same names: the body, a type or the signature differs.")]
    [InlineData("LocalFunctionChanged", "Both capture the same names: the body, a type or the signature differs.")]
    [InlineData("ConstantChanged", "Both capture the same names: the body, a type or the signature differs.")]
    [InlineData("CaptureRetyped", "Both capture the same names: the body, a type or the signature differs.")]
    [InlineData("SignatureChanged", "Both capture the same names: the body, a type or the signature differs.")]
    [InlineData("CaptureAdded", "Only this process captures offset (int).", "Only the pickle captures 'offset'.")]
    [InlineData("CaptureRenamed", "Only the pickle captures 'rate'. Only this process captures share (int).", "Only this process captures rate (int). Only the pickle captures 'share'.")]
    public void Other_code_is_refused_with_what_differs(string name, string inV2, string? inV1 = null)
    {
        AssertDrift(exchange.InV2[name], name, inV2);
        AssertDrift(exchange.InV1[name], name, inV1 ?? inV2);
    }

    [Theory]
    [InlineData("Removed")]
    [InlineData("ParameterAdded")]
    public void A_member_that_is_not_there_is_refused_by_its_name(string name) => Assert.Matches(
        $@"^UnpicklingException: .*CloudPickle\.DriftTests\.Versions\.Pricing\.{name}\(int\)", exchange.InV2[name]);

    [Fact]
    public void A_method_group_is_the_receivers_method()
    {
        Assert.Equal("100", exchange.InV2["MethodGroupBodyChanged"]);
        Assert.Equal("10", exchange.InV1["MethodGroupBodyChanged"]);
    }

    [Theory]
    [InlineData("PinnedBodyChanged", "17", "70")]
    [InlineData("PinnedAndMoved", "70", "70")]
    [InlineData("PinnedNullableCaptureAdded", "70 without currency", "70")]
    public void A_pinned_closure_runs_as_the_receiver_has_it(string name, string inV2, string inV1)
    {
        Assert.Equal(inV2, exchange.InV2[name]);
        Assert.Equal(inV1, exchange.InV1[name]);
    }

    [Fact]
    public void A_pinned_closure_that_lacks_a_capture_is_refused_and_one_too_many_is_ignored()
    {
        Assert.StartsWith("ClosureDriftException: The closure pinned as 'capture' captures more than the pickle has. Only this process captures offset (int).", exchange.InV2["PinnedCaptureAdded"], StringComparison.Ordinal);
        Assert.Equal("70", exchange.InV1["PinnedCaptureAdded"]);
    }

    [Fact]
    public async Task A_relay_of_another_version_passes_closures_on()
    {
        var relayed = await Programs.AskVersion(2, "relay", exchange.FromV1);

        // Only what lacks a capture by its pinned name is refused: it is known there, but not complete.
        Assert.True(relayed.Remove("PinnedCaptureAdded", out var refused));
        Assert.StartsWith("ClosureDriftException", refused, StringComparison.Ordinal);
        var here = await Programs.AskVersion(1, "run", exchange.FromV1);
        here.Remove("PinnedCaptureAdded");
        Assert.Equal(here, await Programs.AskVersion(1, "run", relayed));
    }

    [Fact]
    public void Every_closure_was_tried()
    {
        Assert.Equal(19, exchange.InV2.Count);
        Assert.Equal(18, exchange.InV1.Count);
    }

    private static void AssertDrift(string answer, string method, string difference)
    {
        Assert.Matches(
            $@"^ClosureDriftException: The closure of CloudPickle\.DriftTests\.Versions\.Pricing\.{method}\([a-z, ]+\) is not the same here: the pickle has [0-9a-f]{{16}}, this process has [0-9a-f]{{16}}\.",
            answer);
        Assert.Contains(difference, answer, StringComparison.Ordinal);
    }

    /// <summary>What each version wrote, and what the other made of it.</summary>
    public sealed class Exchange : IAsyncLifetime
    {
        public Dictionary<string, string> FromV1 { get; private set; } = [];

        public Dictionary<string, string> FromV2 { get; private set; } = [];

        public Dictionary<string, string> InV1 { get; private set; } = [];

        public Dictionary<string, string> InV2 { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            FromV1 = await Programs.AskVersion(1, "dump");
            FromV2 = await Programs.AskVersion(2, "dump");
            InV2 = await Programs.AskVersion(2, "run", FromV1);
            InV1 = await Programs.AskVersion(1, "run", FromV2);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

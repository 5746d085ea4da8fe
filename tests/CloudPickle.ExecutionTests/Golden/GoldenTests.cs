namespace CloudPickle.ExecutionTests.Golden;

/// <summary>
/// Pickles of every release are kept and read for ever. <c>CLOUDPICKLE_GOLDEN_RELEASE=1.2.0 dotnet test tests/CloudPickle.ExecutionTests</c> adds the set of a
/// release; a set that was released is never written again.
/// </summary>
public class GoldenTests
{
    private const string Variable = "CLOUDPICKLE_GOLDEN_RELEASE";

    static GoldenTests()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } release)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"{Variable} must not be set on a build server: it would accept any pickle.");
            }

            for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
            {
                GoldenFile.Write(release, protocol, [.. TestCases.All.Select(testCase => KeyValuePair.Create(testCase.Name, testCase.Dump(protocol)))]);
            }
        }
    }

    public static TheoryData<string, int> Sets()
    {
        var sets = new TheoryData<string, int>();
        foreach (var release in GoldenFile.Releases())
        {
            for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
            {
                sets.Add(release, protocol);
            }
        }

        return sets;
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_pickle_of_a_release_is_read_as_it_was_meant(string release, int protocol)
    {
        var pickles = GoldenFile.Read(release, protocol);

        Assert.True(pickles.Count > 100, $"only {pickles.Count} pickles");
        Assert.All(pickles, pickle =>
        {
            var testCase = TestCases.Get(pickle.Key);
            Assert.Equal(testCase.Describe(testCase.CreateValue()), testCase.Describe(testCase.Load(pickle.Value)));
        });
    }

    [Fact]
    public void There_is_a_set() => Assert.NotEmpty(GoldenFile.Releases());
}

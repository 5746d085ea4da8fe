using System.Diagnostics;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Safety;

/// <summary>Every hostile input ends as a value or in the documented exception, in memory that its length bounds.</summary>
[Collection(LargeInputs.Name)]
public sealed class ThreatTests
{
    /// <summary>Linear work takes milliseconds here; only what grows faster than the input comes near this, on any machine.</summary>
    private static readonly TimeSpan s_endless = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Threat> s_threats = Threats.All.ToDictionary(threat => threat.Name);

    public static TheoryData<string> Names => [.. s_threats.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_as_documented_in_bounded_memory(string name)
    {
        var threat = s_threats[name];
        var pickle = threat.Make();
        Load(threat, pickle);

        var started = Stopwatch.GetTimestamp();
        var error = MemoryBound.AssertKept(pickle.Length, "Loading", () => Load(threat, pickle));

        if (threat.Error is null)
        {
            Assert.Null(error);
        }
        else
        {
            Assert.NotNull(error);
            Assert.Contains(threat.Error, error.Message, StringComparison.Ordinal);
            Assert.StartsWith("$", error.Path, StringComparison.Ordinal);
            Assert.True(error.Offset >= 0, error.Message);
            Assert.True(error.Opcode is not null || error.Offset == pickle.Length || !Enum.IsDefined((Opcode)pickle[error.Offset]), error.Message);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, s_endless);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_the_same_from_a_stream_that_gives_three_bytes_at_a_time(string name)
    {
        var threat = s_threats[name];
        var pickle = threat.Make();
        if (pickle.Length > 100_000)
        {
            return;
        }

        var expected = Record.Exception(() => Pickle.Loads<object?>(pickle, threat.Options));
        using var stream = new SlowStream(pickle, 3);

        var error = MemoryBound.AssertKept(pickle.Length, "Loading", () => Record.Exception(() => Pickle.Load<object?>(stream, threat.Options)));

        Assert.Equal(expected?.GetType(), error?.GetType());
    }

    private static UnpicklingException? Load(Threat threat, byte[] pickle)
    {
        try
        {
            threat.Load(pickle, threat.Options);
            return null;
        }
        catch (UnpicklingException exception)
        {
            return exception;
        }
    }
}

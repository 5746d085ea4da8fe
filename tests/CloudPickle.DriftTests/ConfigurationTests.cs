using System.Text;
using CloudPickle.ExecutionTests;

namespace CloudPickle.DriftTests;

/// <summary>
/// A Debug and a Release build keep captured variables in other classes. They exchange every closure of the shared list all the same.
/// </summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Debug", "Release")]
    [InlineData("Release", "Debug")]
    public async Task Closures_of_one_configuration_run_in_the_other(string sender, string receiver)
    {
        var dumps = await PeerProcess.Ask(Peer(sender), "dump-closures", []);

        var answer = await PeerProcess.Ask(Peer(receiver), "closures", dumps);

        using var sent = new BinaryReader(new MemoryStream(dumps), Encoding.UTF8);
        using var got = new BinaryReader(new MemoryStream(answer), Encoding.UTF8);
        using var expected = new BinaryReader(new MemoryStream(await PeerProcess.Ask(Peer(sender), "expect-closures", [])), Encoding.UTF8);
        var count = sent.ReadInt32();
        Assert.True(count > 50, $"only {count} closures");
        for (var i = 0; i < count; i++)
        {
            var name = sent.ReadString();
            Assert.Equal($"{name}: {expected.ReadString()}", $"{name}: {got.ReadString()}");
            Assert.Equal(sent.ReadBytes(sent.ReadInt32()), got.ReadBytes(got.ReadInt32()));
        }
    }

    private static string Peer(string configuration) => Programs.PathOf("CloudPickle.ExecutionTests.Peer", configuration);
}

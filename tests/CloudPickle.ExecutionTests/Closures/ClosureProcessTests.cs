using System.Text;

namespace CloudPickle.ExecutionTests.Closures;

/// <summary>Another process runs the closures.</summary>
public class ClosureProcessTests
{
    [Fact]
    public async Task Every_closure_runs_in_another_process()
    {
        var requests = ClosureCases.All.Select(c => (Case: c, Pickle: c.Dump(5))).ToList();
        using var request = new MemoryStream();
        using (var writer = new BinaryWriter(request, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(requests.Count);
            foreach (var (closure, pickle) in requests)
            {
                writer.Write(closure.Name);
                writer.Write(pickle.Length);
                writer.Write(pickle);
            }
        }

        var answer = await PeerProcess.Ask("closures", request.ToArray());

        using var reader = new BinaryReader(new MemoryStream(answer), Encoding.UTF8);
        foreach (var (closure, pickle) in requests)
        {
            Assert.Equal($"{closure.Name}: {closure.Expected}", $"{closure.Name}: {reader.ReadString()}");
            Assert.Equal(pickle, reader.ReadBytes(reader.ReadInt32()));
        }
    }

    [Fact]
    public async Task A_closure_of_top_level_statements_runs_here_and_in_another_process()
    {
        var pickle = await PeerProcess.Ask("dump-top-level", []);

        Assert.Equal(42, Pickle.Loads<Func<int, int>>(pickle)(7));
        Assert.Equal(42, Pickle.Loads<int>(await PeerProcess.Ask("run-top-level", pickle)));
    }
}

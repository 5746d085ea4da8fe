using Cases;
using CsCheck;

namespace CloudPickle.ExecutionTests;

/// <summary>Graphs of annotated types that refer to each other at random.</summary>
public class RandomGraphTests
{
    private static readonly Gen<(int Seed, int Size, int Protocol)> s_graphs =
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 40], Gen.Int[0, PickleOptions.HighestProtocol]);

    [Fact]
    public void Every_graph_comes_back_with_its_structure_and_identities() => s_graphs.Sample(
        graph =>
        {
            var vertex = RandomGraph.Make(graph.Seed, graph.Size);
            var loaded = Pickle.Loads<Vertex>(Pickle.Dumps(vertex, CaseData.Protocol(graph.Protocol)));
            GraphEquality.AssertEqual(vertex, loaded);
            Assert.Equal(RandomGraph.Describe(vertex), RandomGraph.Describe(loaded));
        },
        iter: 3000);

    [Fact]
    public void Every_graph_survives_untyped() => s_graphs.Sample(
        graph =>
        {
            var vertex = RandomGraph.Make(graph.Seed, graph.Size);
            var loaded = Assert.IsAssignableFrom<Vertex>(Pickle.Loads<object?>(Pickle.Dumps(vertex, CaseData.Protocol(graph.Protocol))));
            Assert.Equal(RandomGraph.Describe(vertex), RandomGraph.Describe(loaded));
        },
        iter: 1000);

    [Fact]
    public void Every_graph_survives_by_value_where_the_types_are_unknown() => s_graphs.Sample(
        graph =>
        {
            var vertex = RandomGraph.Make(graph.Seed, graph.Size);
            var options = new PickleOptions { ByValueNamespaces = ["Cases"], Protocol = graph.Protocol };
            var unknown = Replace(Pickle.Dumps(vertex, options), "Cases", "Xases");
            var passedOn = Pickle.Dumps(Pickle.Loads<object?>(unknown), CaseData.Protocol(graph.Protocol));
            Assert.Equal(RandomGraph.Describe(vertex), RandomGraph.Describe(Pickle.Loads<Vertex>(Replace(passedOn, "Xases", "Cases"))));
        },
        iter: 500);

    private static byte[] Replace(byte[] pickle, string from, string to) => System.Text.Encoding.Latin1.GetBytes(
        System.Text.Encoding.Latin1.GetString(pickle).Replace(from, to, StringComparison.Ordinal));
}

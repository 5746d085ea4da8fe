using CloudPickle.Benchmarks.Data;
using PolyType;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>The types that Nerdbank.MessagePack is asked for at the root.</summary>
[GenerateShapeFor<List<Record>>]
[GenerateShapeFor<List<SharedRecord>>]
[GenerateShapeFor<List<ValueRecord>>]
[GenerateShapeFor<Record>]
[GenerateShapeFor<List<int>>]
[GenerateShapeFor<List<string>>]
[GenerateShapeFor<List<double>>]
[GenerateShapeFor<double[]>]
[GenerateShapeFor<GraphNode>]
internal sealed partial class NerdbankShapes;

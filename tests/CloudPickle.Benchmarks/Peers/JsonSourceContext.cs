using System.Text.Json.Serialization;
using CloudPickle.Benchmarks.Data;

namespace CloudPickle.Benchmarks.Peers;

/// <summary>The types that System.Text.Json generates code for.</summary>
[JsonSerializable(typeof(List<Record>))]
[JsonSerializable(typeof(List<SharedRecord>))]
[JsonSerializable(typeof(List<ValueRecord>))]
[JsonSerializable(typeof(List<int>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<double>))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(GraphNode))]
internal sealed partial class JsonSourceContext : JsonSerializerContext;

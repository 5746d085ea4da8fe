using System.ComponentModel;
using System.Text.Json.Nodes;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A JSON node is the value that <see cref="JsonElementReducer"/> writes; what C# has as null is None. The node that is pickled keeps its identity,
/// those inside it belong to their parents and have none.
/// </summary>
/// <typeparam name="T">The kind of node.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(JsonNode))]
[BuiltinReducer(typeof(JsonObject))]
[BuiltinReducer(typeof(JsonArray))]
[BuiltinReducer(typeof(JsonValue))]
public sealed class JsonNodeReducer<T> : Reducer<T>
    where T : JsonNode
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, T value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        using var document = JsonText.Parse(value);
        pickler.Write(document.RootElement);
        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override T Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or T)
        {
            return (T)node!;
        }

        if (unpickler.Machine.TryGetConverted<JsonNode>(node, out var known))
        {
            return Cast(unpickler, known, node);
        }

        var parsed = JsonText.ParseNode(unpickler, node);
        unpickler.Machine.AddConverted(node, parsed, static () => false);
        return Cast(unpickler, parsed, node);
    }

    private static T Cast(Unpickler unpickler, JsonNode? parsed, object node) => parsed as T ?? throw unpickler.Mismatch(typeof(T), node);
}

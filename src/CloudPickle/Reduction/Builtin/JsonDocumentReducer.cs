using System.ComponentModel;
using System.Text.Json;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A JSON document is its root, as <see cref="JsonElementReducer"/> writes it. The receiver disposes of the document that it gets.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(JsonDocument))]
public sealed class JsonDocumentReducer : Reducer<JsonDocument>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, JsonDocument value)
    {
        if (!pickler.TryWriteReference(value))
        {
            pickler.Write(value.RootElement);
            pickler.Memoize(value);
        }
    }

    /// <inheritdoc/>
    public override JsonDocument Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or JsonDocument)
        {
            return (JsonDocument)node!;
        }

        if (!unpickler.Machine.TryGetConverted<JsonDocument>(node, out var document))
        {
            document = JsonText.Parse(unpickler, node);
            unpickler.Machine.AddConverted(node, document, static () => false);
        }

        return document!;
    }
}

using System.ComponentModel;
using System.Text.Json;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A JSON value is what Python's <c>json.loads</c> makes of it: dict, list, str, bool, None, an int where the number is whole, else a float. Numbers that
/// a float cannot hold are a Decimal. What is read must be JSON: keys are str, and nothing contains itself.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(JsonElement))]
public sealed class JsonElementReducer : Reducer<JsonElement>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(pickler, value);
                break;
            case JsonValueKind.Array:
                pickler.BeginList(null);
                foreach (var item in value.EnumerateArray())
                {
                    pickler.NextItem();
                    pickler.Write(item);
                }

                pickler.EndList();
                break;
            case JsonValueKind.String:
                pickler.Writer.WriteString(value.GetString()!);
                break;
            case JsonValueKind.Number:
                pickler.Write(JsonNumbers.Natural(value));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                pickler.Writer.WriteBoolean(value.GetBoolean());
                break;
            case JsonValueKind.Null:
                pickler.Writer.WriteNone();
                break;
            default:
                throw pickler.Error("A JsonElement that was never set has no value.");
        }
    }

    /// <inheritdoc/>
    public override JsonElement Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is JsonElement same)
        {
            return same;
        }

        using var document = JsonText.Parse(unpickler, node);
        return document.RootElement.Clone();
    }

    private static void WriteObject(Pickler pickler, JsonElement value)
    {
        pickler.BeginDictionary(null);
        foreach (var property in value.EnumerateObject())
        {
            pickler.NextEntry(property.Name);
            pickler.Write(property.Name);
            pickler.Write(property.Value);
        }

        pickler.EndDictionary();
    }
}

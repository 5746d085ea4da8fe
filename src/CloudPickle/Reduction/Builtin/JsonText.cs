using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Untyped values as JSON text, which System.Text.Json then reads.</summary>
internal static class JsonText
{
    /// <summary>How deep JSON is nested at most; the writer's own limit.</summary>
    private const int MaxDepth = 1000;

    /// <summary>What a value counts: its text, and its place in the document that is made of it.</summary>
    private const int BytesPerValue = 48;
    private const int BytesPerDocument = 500;

    /// <summary>The text goes nowhere but back into a JSON value: nothing in it needs an escape that JSON does not ask for.</summary>
    private static readonly JsonWriterOptions s_writerOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = MaxDepth };

    public static JsonDocument Parse(Unpickler unpickler, object? node) => JsonDocument.Parse(Write(unpickler, node).WrittenMemory, s_options);

    public static JsonNode ParseNode(Unpickler unpickler, object node) => JsonNode.Parse(Write(unpickler, node).WrittenSpan, null, s_options)!;

    public static JsonDocument Parse(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writerOptions))
        {
            node.WriteTo(writer);
        }

        return JsonDocument.Parse(buffer.WrittenMemory, s_options);
    }

    private static ArrayBufferWriter<byte> Write(Unpickler unpickler, object? node)
    {
        unpickler.Machine.Charge(BytesPerDocument);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writerOptions))
        {
            Write(unpickler, writer, node);
        }

        return buffer;
    }

    private static void Write(Unpickler unpickler, Utf8JsonWriter writer, object? value)
    {
        // JSON has no references: a value that is shared is copied, so the count bounds what a small pickle can grow to.
        unpickler.Machine.CountCopy();
        unpickler.Machine.Charge(BytesPerValue);
        if (writer.CurrentDepth >= MaxDepth)
        {
            throw unpickler.Error($"The value is nested deeper than JSON may be here ({MaxDepth}), or contains itself.");
        }

        var node = unpickler.Resolve(value);
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case string text:
                unpickler.Machine.ChargeCopy(text);
                writer.WriteStringValue(text);
                break;
            case PickledDictionary dictionary:
                WriteObject(unpickler, writer, dictionary);
                break;
            default:
                if (JsonNumbers.Text(node) is { } number)
                {
                    writer.WriteRawValue(number);
                }
                else
                {
                    WriteOther(unpickler, writer, node);
                }

                break;
        }
    }

    private static void WriteOther(Unpickler unpickler, Utf8JsonWriter writer, object node)
    {
        if (SequenceItems.Of(unpickler, node) is { } items)
        {
            writer.WriteStartArray();
            var level = unpickler.Machine.EnterPath(PathSegment.OfItem(0));
            for (var i = 0; i < items.Count; i++)
            {
                unpickler.Machine.SetPath(level, PathSegment.OfItem(i));
                Write(unpickler, writer, items[i]);
            }

            unpickler.Machine.LeavePath(level);
            writer.WriteEndArray();
            return;
        }

        WriteObject(unpickler, writer, InertContainers.Entries(unpickler, node) ?? throw unpickler.Error($"JSON has no {ValueText.KindOf(node)}."));
    }

    private static void WriteObject(Unpickler unpickler, Utf8JsonWriter writer, PickledDictionary dictionary)
    {
        writer.WriteStartObject();
        var level = unpickler.Machine.EnterPath(PathSegment.OfKey(null));
        foreach (var (key, item) in dictionary)
        {
            unpickler.Machine.SetPath(level, PathSegment.OfKey(key));
            writer.WritePropertyName(key as string ?? throw unpickler.Error($"{ValueText.KindOf(key)} is no key of a JSON object, which has names."));
            Write(unpickler, writer, item);
        }

        unpickler.Machine.LeavePath(level);
        writer.WriteEndObject();
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudPickle.Inspection;
using CloudPickle.Wire;

namespace CloudPickle.Tool.Output;

/// <summary>
/// Writes a pickle as JSON (docs/inspection.md has the mapping): what JSON lacks is an object with one key that begins with <c>$</c>. A value that is
/// referred to again is written once, so the output is no longer than the pickle by more than a factor.
/// </summary>
internal sealed class JsonPickleWriter(Stream destination)
{
    private const int MaxIndentedDepth = 40;
    private const long MaxSafeInteger = 1L << 53;

    // Two bytes refer to a value again: longer scalars than this are not repeated.
    private const int MaxRepeatedBytes = 64;

    private readonly Stack<JsonStep> _steps = new();
    private readonly Dictionary<PickleNode, int> _ids = new(ReferenceEqualityComparer.Instance);
    private Utf8JsonWriter _json = null!;

    /// <summary>Writes a complete pickle and a newline.</summary>
    public void Write(InspectedPickle pickle, bool isIndented)
    {
        var options = new JsonWriterOptions
        {
            Indented = isIndented && DepthOf(pickle.Root!) <= MaxIndentedDepth,
            NewLine = "\n",
            MaxDepth = int.MaxValue,
            Encoder = JavaScriptEncoder.Default,
            SkipValidation = true,
        };
        using (_json = new Utf8JsonWriter(destination, options))
        {
            _steps.Push(JsonStep.Of(pickle.Root!));
            while (_steps.TryPop(out var step))
            {
                Write(step);
                if (_json.BytesPending > 1 << 16)
                {
                    _json.Flush();
                }
            }
        }

        destination.WriteByte((byte)'\n');
    }

    private static int DepthOf(PickleNode root)
    {
        var visited = new HashSet<PickleNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(PickleNode Node, int Depth)>([(root, 1)]);
        var deepest = 0;
        while (deepest <= MaxIndentedDepth && pending.TryPop(out var next))
        {
            if (visited.Add(next.Node))
            {
                deepest = Math.Max(deepest, next.Depth);
                foreach (var part in JsonParts.Of(next.Node))
                {
                    pending.Push((part, next.Depth + 1));
                }
            }
        }

        return deepest;
    }

    private void Write(JsonStep step)
    {
        switch (step.Kind)
        {
            case JsonStepKind.Value:
                WriteValue(step.Node!);
                break;
            case JsonStepKind.Scalar:
                WriteScalar(step.Node!);
                break;
            case JsonStepKind.Text:
                WriteText(step.Text!);
                break;
            case JsonStepKind.Name:
                _json.WritePropertyName(step.Text!);
                break;
            case JsonStepKind.StartArray:
                _json.WriteStartArray();
                break;
            case JsonStepKind.EndArray:
                _json.WriteEndArray();
                break;
            default:
                _json.WriteEndObject();
                break;
        }
    }

    private void WriteValue(PickleNode node)
    {
        if (_ids.TryGetValue(node, out var id))
        {
            _json.WriteStartObject();
            _json.WriteNumber("$ref", id);
            _json.WriteEndObject();
            return;
        }

        if (node.References > 0 && (IsComposite(node) || node.Kind == PickleNodeKind.Global || node.Instruction.Length > MaxRepeatedBytes))
        {
            _ids.Add(node, _ids.Count + 1);
            _json.WriteStartObject();
            _json.WriteNumber("$id", _ids.Count);
            _json.WritePropertyName("$value");
            _steps.Push(JsonStep.EndObject);
        }

        if (IsComposite(node))
        {
            WriteComposite(node);
        }
        else
        {
            WriteScalar(node);
        }
    }

    private static bool IsComposite(PickleNode node) => node.Kind is PickleNodeKind.List or PickleNodeKind.Tuple or PickleNodeKind.Dictionary or PickleNodeKind.Set
        or PickleNodeKind.FrozenSet or PickleNodeKind.Call or PickleNodeKind.NewObject or PickleNodeKind.PersistentObject || JsonParts.HasAdditions(node);

    private void WriteScalar(PickleNode node)
    {
        switch (node.Kind)
        {
            case PickleNodeKind.None:
                _json.WriteNullValue();
                break;
            case PickleNodeKind.Boolean:
                _json.WriteBooleanValue((bool)node.Value!);
                break;
            case PickleNodeKind.Integer:
                WriteInteger(node.Value!);
                break;
            case PickleNodeKind.Float:
                WriteFloat((double)node.Value!);
                break;
            case PickleNodeKind.String:
                WriteText((string)node.Value!);
                break;
            case PickleNodeKind.String8:
                WriteTagged("$str8", node.Text!);
                break;
            case PickleNodeKind.Bytes or PickleNodeKind.ByteArray:
                _json.WriteStartObject();
                _json.WriteBase64String(node.Kind == PickleNodeKind.Bytes ? "$bytes" : "$bytearray", ((ReadOnlyMemory<byte>)node.Value!).Span);
                _json.WriteEndObject();
                break;
            case PickleNodeKind.Global:
                WriteGlobal(node);
                break;
            case PickleNodeKind.Extension:
                _json.WriteStartObject();
                _json.WriteNumber("$extension", node.ExtensionCode);
                _json.WriteEndObject();
                break;
            default:
                _json.WriteStartObject();
                _json.WriteNumber("$buffer", node.Offset);
                _json.WriteEndObject();
                break;
        }
    }

    private void WriteInteger(object value)
    {
        switch (value)
        {
            case int small:
                _json.WriteNumberValue(small);
                break;
            case long wide and >= -MaxSafeInteger and <= MaxSafeInteger:
                _json.WriteNumberValue(wide);
                break;
            default:
                WriteTagged("$int", string.Create(CultureInfo.InvariantCulture, $"{value}"));
                break;
        }
    }

    private void WriteFloat(double value)
    {
        Span<byte> text = stackalloc byte[PythonFloat.MaxLength];
        text = text[..PythonFloat.Format(value, text)];
        if (!double.IsFinite(value))
        {
            WriteTagged("$float", Encoding.ASCII.GetString(text));
        }
        else if (text.EndsWith(".0"u8))
        {
            // A decimal keeps its point and zero, so that 1.0 does not become an integer.
            _json.WriteNumberValue(decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));
        }
        else
        {
            _json.WriteNumberValue(value);
        }
    }

    /// <summary>JSON has no lone surrogates; text that has some is its UTF-16 units.</summary>
    private void WriteText(string text)
    {
        if (JsonParts.IsWellFormed(text))
        {
            _json.WriteStringValue(text);
            return;
        }

        // Not Encoding.Unicode: it replaces what it cannot encode.
        var units = new byte[text.Length * sizeof(char)];
        for (var i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(units.AsSpan(i * sizeof(char)), text[i]);
        }

        _json.WriteStartObject();
        _json.WriteBase64String("$utf16", units);
        _json.WriteEndObject();
    }

    private void WriteTagged(string tag, string text)
    {
        _json.WriteStartObject();
        _json.WriteString(tag, text);
        _json.WriteEndObject();
    }

    private void WriteGlobal(PickleNode node)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("$global");
        if (node.Global!.Name is { } name)
        {
            _json.WriteStartArray();
            WriteText(name.Module);
            WriteText(name.QualifiedName);
            _json.WriteEndArray();
        }
        else
        {
            _json.WriteNullValue();
        }

        _json.WriteEndObject();
    }

    private void WriteComposite(PickleNode node)
    {
        if (node.Kind == PickleNodeKind.List && !JsonParts.HasAdditions(node))
        {
            _json.WriteStartArray();
            PushItems(node.Items);
            return;
        }

        _json.WriteStartObject();
        _steps.Push(JsonStep.EndObject);
        if (JsonParts.IsPlainObject(node))
        {
            for (var i = node.Entries.Count - 1; i >= 0; i--)
            {
                _steps.Push(JsonStep.Of(node.Entries[i].Value));
                _steps.Push(JsonStep.Named(node.Entries[i].Key.Text!));
            }

            return;
        }

        var parts = JsonParts.Named(node);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            PushPart(parts[i].Name, parts[i].Part);
        }
    }

    private void PushPart(string name, JsonPart part)
    {
        if (part.Value is { } value)
        {
            _steps.Push(JsonStep.Of(value));
        }
        else if (part.Pairs is { } pairs)
        {
            _steps.Push(JsonStep.EndArray);
            for (var i = pairs.Count - 1; i >= 0; i--)
            {
                _steps.Push(JsonStep.EndArray);
                _steps.Push(JsonStep.Of(pairs[i].Value));
                _steps.Push(JsonStep.Of(pairs[i].Key));
                _steps.Push(JsonStep.StartArray);
            }

            _steps.Push(JsonStep.StartArray);
        }
        else if (part.Items is { } items)
        {
            PushItems(items);
            _steps.Push(JsonStep.StartArray);
        }
        else
        {
            _steps.Push(part.Self is { } self ? JsonStep.Scalar(self) : JsonStep.OfText(part.Text!));
        }

        _steps.Push(JsonStep.Named(name));
    }

    private void PushItems(IReadOnlyList<PickleNode> items)
    {
        _steps.Push(JsonStep.EndArray);
        for (var i = items.Count - 1; i >= 0; i--)
        {
            _steps.Push(JsonStep.Of(items[i]));
        }
    }
}

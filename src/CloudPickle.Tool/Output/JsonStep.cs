using CloudPickle.Inspection;

namespace CloudPickle.Tool.Output;

/// <summary>Something that is still to be written. The writer keeps them on a stack of its own, so that depth costs no machine stack.</summary>
internal readonly record struct JsonStep(JsonStepKind Kind, PickleNode? Node, string? Text)
{
    public static JsonStep StartArray { get; } = new(JsonStepKind.StartArray, null, null);

    public static JsonStep EndArray { get; } = new(JsonStepKind.EndArray, null, null);

    public static JsonStep EndObject { get; } = new(JsonStepKind.EndObject, null, null);

    public static JsonStep Of(PickleNode node) => new(JsonStepKind.Value, node, null);

    public static JsonStep Scalar(PickleNode node) => new(JsonStepKind.Scalar, node, null);

    public static JsonStep OfText(string text) => new(JsonStepKind.Text, null, text);

    public static JsonStep Named(string name) => new(JsonStepKind.Name, null, name);
}

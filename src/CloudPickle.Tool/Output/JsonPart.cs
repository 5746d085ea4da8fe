using CloudPickle.Inspection;

namespace CloudPickle.Tool.Output;

/// <summary>One part of a value that is written as an object: exactly one of the properties is set.</summary>
internal sealed record JsonPart
{
    public PickleNode? Value { get; init; }

    public PickleNode? Self { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<PickleNode>? Items { get; init; }

    public IReadOnlyList<KeyValuePair<PickleNode, PickleNode>>? Pairs { get; init; }
}

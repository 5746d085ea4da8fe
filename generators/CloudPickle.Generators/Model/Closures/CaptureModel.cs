namespace CloudPickle.Generators.Model.Closures;

/// <summary>A captured variable and the environment's field that holds it.</summary>
internal sealed record CaptureModel
{
    /// <summary>The name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The type in the schema.</summary>
    public required string Type { get; init; }

    /// <summary>The type of the field, without <c>Cell</c>.</summary>
    public required string FieldType { get; init; }

    /// <summary>The field's name, escaped.</summary>
    public required string Field { get; init; }

    public required bool IsCell { get; init; }

    public required bool IsThis { get; init; }
}

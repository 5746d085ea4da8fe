namespace CloudPickle.Generators.Model;

/// <summary>The open reducer of an annotated generic type: both as operands of <c>typeof</c>.</summary>
internal sealed record OpenReducerModel
{
    public required string TypeName { get; init; }

    public required string Reducer { get; init; }
}

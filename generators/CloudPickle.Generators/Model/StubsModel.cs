using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>The Python module that stands for the annotated types of the assembly.</summary>
internal sealed record StubsModel
{
    public required string AssemblyName { get; init; }

    public EquatableArray<StubModel> Types { get; init; }
}

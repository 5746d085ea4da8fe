using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>
/// A class of its own for the accessors of a generic base: the runtime wants an accessor's class to have exactly the type
/// parameters of the type it looks into.
/// </summary>
internal sealed record AccessClassModel
{
    public required string Name { get; init; }

    public EquatableArray<TypeParameterModel> TypeParameters { get; init; }

    public EquatableArray<AccessorModel> Accessors { get; init; }
}

using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>A method that takes the place of equal calls.</summary>
internal sealed record InterceptorModel
{
    /// <summary>The called method's name, for that of the emitted one.</summary>
    public required string Name { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>The parameters; of an instance or extension method, the receiver first.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Whether the first parameter is the receiver.</summary>
    public required bool HasReceiver { get; init; }

    /// <summary>The call that it makes, with wrapped functions.</summary>
    public required string Call { get; init; }
}

using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model;

/// <summary>How a reducer creates an object.</summary>
internal sealed record CreationModel
{
    public required CreationKind Kind { get; init; }

    /// <summary>The arguments as they are written.</summary>
    public EquatableArray<string> Arguments { get; init; }

    /// <summary>The arguments when the members are variables.</summary>
    public EquatableArray<string> VariableArguments { get; init; }

    /// <summary>What is called in place of <c>new</c>, the constructor's accessor or a factory, or the property that is asked; null when <c>new</c> does.</summary>
    public string? Accessor { get; init; }

    /// <summary>The method that gives the new object what its constructor was told, or null.</summary>
    public RestoreModel? Restore { get; init; }

    /// <summary>One clause for the summary: "created by …".</summary>
    public required string Explanation { get; init; }
}

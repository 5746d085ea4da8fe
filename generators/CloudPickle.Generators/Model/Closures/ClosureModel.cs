using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>The environment class of one function that can be pickled.</summary>
internal sealed record ClosureModel
{
    /// <summary>The file; functions of one member share it.</summary>
    public required string HintName { get; init; }

    /// <summary>The file's own usings first, then the namespaces around the member, so that extension methods are found.</summary>
    public required EquatableArray<ScopeModel> Scopes { get; init; }

    /// <summary>The user's types that the class is nested into, the outermost first; mostly none.</summary>
    public required EquatableArray<ContainerModel> Containers { get; init; }

    public required string ClassName { get; init; }

    /// <summary>The class with <c>global::</c> where the assembly can name it; else the outermost visible type with forwarding members.</summary>
    public required string Access { get; init; }

    /// <summary>The end of the names of forwarding members, or empty when there are none.</summary>
    public required string Forwarding { get; init; }

    /// <summary>What the function is and captures, for the summary.</summary>
    public required string Summary { get; init; }

    public required string Site { get; init; }

    public required string Hash { get; init; }

    /// <summary>The delegate's type in the schema.</summary>
    public required string DelegateType { get; init; }

    /// <summary>The delegate's type with <c>global::</c>.</summary>
    public required string DelegateTypeName { get; init; }

    /// <summary>The return type with <c>global::</c>, and <c>ref</c> if it is one.</summary>
    public required string ReturnType { get; init; }

    public required bool ReturnsVoid { get; init; }

    public required bool ReturnsByReference { get; init; }

    public required bool IsAsync { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required EquatableArray<CaptureModel> Captures { get; init; }

    public required CodeModel Body { get; init; }

    /// <summary>Local functions that the body calls; they become methods.</summary>
    public required EquatableArray<CodeModel> Functions { get; init; }

    /// <summary>The arguments of <c>[DynamicDependency]</c> that keep what holds the captured variables, or empty.</summary>
    public required string Kept { get; init; }

    /// <summary>What trimmer and native compiler may say of the dependency, with no consequence.</summary>
    public required EquatableArray<string> KeepingWarnings { get; init; }

    /// <summary>The state was given by <c>Pickle.Capture</c>: there is no delegate to wrap.</summary>
    public required bool IsExplicit { get; init; }

    /// <summary>The method that gives a picklable delegate.</summary>
    public string Wrap => Forwarding.Length == 0 ? Access + ".Wrap" : $"{Access}.Wrap_{Forwarding}";

    /// <summary>A new empty environment.</summary>
    public string Create => Forwarding.Length == 0 ? $"new {Access}()" : $"{Access}.Create_{Forwarding}()";

    /// <summary>The shape.</summary>
    public string Shape => Forwarding.Length == 0 ? Access + ".StaticShape" : $"{Access}.Shape_{Forwarding}";
}

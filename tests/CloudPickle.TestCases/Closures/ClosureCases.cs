namespace CloudPickle.Testing;

/// <summary>Every shape of function that travels. A case added here runs in process, in another process, trimmed and as a native binary.</summary>
public static class ClosureCases
{
    /// <summary>Every case, in a fixed order.</summary>
    public static IReadOnlyList<ClosureCase> All { get; } =
        [.. PlainClosures.Cases, .. InstanceClosures.Cases, .. SharedVariables.Cases, .. PassedMethods.Cases, .. DelegateShapes.Cases, .. Places.Cases, .. CapturedValues.Cases];

    /// <summary>Finds a case by its name.</summary>
    /// <param name="name">The name.</param>
    public static ClosureCase Get(string name) => All.Single(c => c.Name == name);
}

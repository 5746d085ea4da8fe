using System.Diagnostics.CodeAnalysis;

namespace CloudPickle.Reduction;

/// <summary>
/// Whether reducers of closed generic types that no generated code names are composed while the program runs. The property
/// <c>CloudPickleRuntimeComposition</c> of a project sets it; it is off where <c>PublishAot</c> is on, because native code would have to keep
/// every generic reducer for it.
/// </summary>
internal static class RuntimeComposition
{
    private const string Switch = "CloudPickle.RuntimeComposition";

    [FeatureSwitchDefinition(Switch)]
    public static bool IsEnabled => !AppContext.TryGetSwitch(Switch, out var isEnabled) || isEnabled;
}

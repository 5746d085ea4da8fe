using System.Diagnostics.CodeAnalysis;

namespace CloudPickle.Reduction;

/// <summary>
/// The parts of Python's library whose meaning a program may leave out, so that native code has neither them nor what they make. The property
/// <c>CloudPicklePythonLibrary</c> of a project sets it: <c>true</c> is all of them, which is the default, <c>false</c> is none, and a list names those
/// that stay.
/// </summary>
internal static class PythonLibrary
{
    private const string Prefix = "CloudPickle.PythonLibrary.";

    [FeatureSwitchDefinition(Prefix + "array")]
    public static bool HasArray => Has("array");

    [FeatureSwitchDefinition(Prefix + "datetime")]
    public static bool HasDateTime => Has("datetime");

    [FeatureSwitchDefinition(Prefix + "exceptions")]
    public static bool HasExceptions => Has("exceptions");

    /// <summary>Ints that do not fit 64 bits, which are in no module. Asked for each of them, and so kept.</summary>
    [FeatureSwitchDefinition(Prefix + "int")]
    public static bool HasBigIntegers { get; } = Has("int");

    [FeatureSwitchDefinition(Prefix + "ipaddress")]
    public static bool HasIPAddress => Has("ipaddress");

    [FeatureSwitchDefinition(Prefix + "numpy")]
    public static bool HasNumpy => Has("numpy");

    /// <summary>Namespaces, and the names of library types as values of type <see cref="Type"/>.</summary>
    [FeatureSwitchDefinition(Prefix + "types")]
    public static bool HasTypes => Has("types");

    [FeatureSwitchDefinition(Prefix + "uuid")]
    public static bool HasUuid => Has("uuid");

    /// <summary>Why a name has no meaning in this build although it has one in others, or null.</summary>
    public static string? ReasonFor(string module, string name) => module switch
    {
        "array" when !HasArray => LeftOut($"The pickle names {module}.{name}", "array"),
        "datetime" or "zoneinfo" when !HasDateTime => LeftOut($"The pickle names {module}.{name}", "datetime"),
        "builtins" when !HasExceptions && IsException(name) => LeftOut($"The pickle names {module}.{name}", "exceptions"),
        "ipaddress" when !HasIPAddress => LeftOut($"The pickle names {module}.{name}", "ipaddress"),
        "numpy" when !HasNumpy => LeftOut($"The pickle names {module}.{name}", "numpy"),
        "types" or "System" or "System.Numerics" when !HasTypes => LeftOut($"The pickle names {module}.{name}", "types"),
        "uuid" when !HasUuid => LeftOut($"The pickle names {module}.{name}", "uuid"),
        _ => !HasNumpy && module.StartsWith("numpy.", StringComparison.Ordinal) ? LeftOut($"The pickle names {module}.{name}", "numpy") : null,
    };

    public static string LeftOut(string what, string part) =>
        $"{what}, which the property CloudPicklePythonLibrary of this program's project leaves out. Add '{part}' to it, or set it to true.";

    private static bool IsException(string name) =>
        name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Warning", StringComparison.Ordinal) || name.Contains("Exception", StringComparison.Ordinal)
        || name is "StopIteration" or "StopAsyncIteration" or "GeneratorExit" or "KeyboardInterrupt" or "SystemExit";

    private static bool Has(string part) => !AppContext.TryGetSwitch(Prefix + part, out var isThere) || isThere;
}

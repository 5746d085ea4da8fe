
namespace CloudPickle.Reduction.Builtin;

/// <summary>The names of Python's standard library that loading gives a meaning to. Each family adds its own; nothing else is callable.</summary>
internal static class PythonGlobals
{
    private static readonly Dictionary<PickledGlobal, PickledGlobal> s_all = Collect();

    public static PickledGlobal? Find(PickledGlobal name) => s_all.GetValueOrDefault(name);

    /// <summary>Names that are values only: types and singletons that stand in a stream without being called.</summary>
    private static PickledGlobal[] Inert =>
    [
        new("builtins", "Ellipsis"),
        new("builtins", "NotImplemented"),
        new("builtins", "int"),
        new("builtins", "float"),
        new("builtins", "str"),
        new("builtins", "bool"),
        new("builtins", "list"),
        new("builtins", "dict"),
        new("builtins", "tuple"),
        PythonNames.Object,
    ];

    private static Dictionary<PickledGlobal, PickledGlobal> Collect()
    {
        PickledGlobal[] all =
        [
            .. Inert,
            .. ObjectProtocolGlobals.All,
            .. BytesGlobals.All,
            .. SetGlobals.All,
            .. PythonLibrary.HasDateTime ? DateTimeGlobals.All : [],
            .. NumberGlobals.All,
            .. PythonLibrary.HasIPAddress ? AddressGlobals.All : [],
            .. PythonLibrary.HasArray ? ArrayGlobals.All : [],
            .. PythonLibrary.HasNumpy ? NumpyGlobals.All : [],
            .. InertGlobals.All,
            new("_operator", "or_") { Handler = new FlagsHandler() },
            .. PythonLibrary.HasExceptions ? ExceptionGlobals.All : [],
            .. PythonLibrary.HasTypes ? TypeGlobals.All : [],
            .. PythonLibrary.HasTypes ? NamespaceHandler.All : [],
            .. PythonLibrary.HasUuid ? UuidHandler.All : [],
            .. Closures.ClosureGlobals.All,
            .. ByValue.DefinitionHandler.All,
        ];
        var byName = new Dictionary<PickledGlobal, PickledGlobal>(all.Length);
        foreach (var global in all)
        {
            byName.Add(global, global);
        }

        return byName;
    }
}

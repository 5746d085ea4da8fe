
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

    private static Dictionary<PickledGlobal, PickledGlobal> Collect() =>
        Inert
            .Concat(ObjectProtocolGlobals.All)
            .Concat(BytesGlobals.All)
            .Concat(SetGlobals.All)
            .Concat(DateTimeGlobals.All)
            .Concat(NumberGlobals.All)
            .Concat(AddressGlobals.All)
            .Concat(ArrayGlobals.All)
            .Concat(NumpyGlobals.All)
            .Concat(InertGlobals.All)
            .Concat([new("_operator", "or_") { Handler = new FlagsHandler() }])
            .Concat(ExceptionGlobals.All)
            .Concat(TypeGlobals.All)
            .Concat([new("uuid", "UUID") { Handler = new UuidHandler() }])
            .Concat([new("types", "SimpleNamespace") { Handler = new NamespaceHandler() }])
            .Concat(Closures.ClosureGlobals.All)
            .Concat(ByValue.DefinitionHandler.All)
            .ToDictionary(global => global);
}

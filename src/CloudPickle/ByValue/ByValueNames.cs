namespace CloudPickle.ByValue;

/// <summary>The names of Python's standard library of which a definition is made. Its classes are kept in a module of their own, one a definition.</summary>
internal static class ByValueNames
{
    /// <summary>The module, made on the first load in a process, that keeps the classes by their definitions.</summary>
    public const string CacheModule = "_cloudpickle_dotnet_classes";

    public static readonly PickledGlobal SetDefault = new("builtins", "dict.setdefault");
    public static readonly PickledGlobal Vars = new("builtins", "vars");
    public static readonly PickledGlobal Modules = new("sys", "modules");
    public static readonly PickledGlobal ModuleType = new("types", "ModuleType");
    public static readonly PickledGlobal MakeDataclass = new("dataclasses", "make_dataclass");
    public static readonly PickledGlobal Enum = new("enum", "Enum");
    public static readonly PickledGlobal Flag = new("enum", "IntFlag");
}

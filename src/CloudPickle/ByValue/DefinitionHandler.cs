using CloudPickle.Reduction.Machine;

namespace CloudPickle.ByValue;

/// <summary>The parts of a definition: calls that become inert nodes in exactly the shapes that a definition has, and are refused in any other.</summary>
internal sealed class DefinitionHandler : GlobalHandler
{
    private readonly PickledGlobal _name;
    private readonly Func<PickledTuple, bool> _fits;

    private DefinitionHandler(PickledGlobal name, Func<PickledTuple, bool> fits) => (_name, _fits) = (name, fits);

    public static PickledGlobal[] All =>
    [
        ByValueNames.Modules,
        ByValueNames.MakeDataclass,
        With(ByValueNames.SetDefault, static arguments => arguments.Count == 3 && arguments[1] is string && (Is(arguments[0], ByValueNames.Modules) || IsCall(arguments[0], ByValueNames.Vars))),
        With(ByValueNames.Vars, static arguments => arguments.Count == 1 && IsCall(arguments[0], ByValueNames.SetDefault)),
        With(ByValueNames.ModuleType, static arguments => arguments.Count == 1 && arguments[0] is ByValueNames.CacheModule),
        With(PythonNames.Partial, static arguments => arguments.Count == 1 && Is(arguments[0], ByValueNames.MakeDataclass)),
        With(ByValueNames.Enum, IsEnum),
        With(ByValueNames.Flag, IsEnum),
    ];

    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        var tuple = new PickledTuple([.. arguments]);
        result = _fits(tuple) ? new PickledObject(PickledObjectKind.Reduce, _name, tuple) : null;
        return result is not null;
    }

    private static PickledGlobal With(PickledGlobal name, Func<PickledTuple, bool> fits) =>
        new(name.Module, name.QualifiedName) { Handler = new DefinitionHandler(name, fits) };

    private static bool IsEnum(PickledTuple arguments) => arguments.Count == 2 && arguments[0] is string && arguments[1] is List<object?>;

    private static bool Is(object? value, PickledGlobal name) => value is PickledGlobal global && global.Equals(name);

    private static bool IsCall(object? value, PickledGlobal name) => value is PickledObject node && Is(node.Callable, name);
}

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// Classes of Python's standard library that only hold data. They load as inert <see cref="PickledObject"/>s whatever
/// <see cref="UnpickleOptions.UnknownGlobals"/> says: nothing runs, and they dump as what they were.
/// </summary>
internal static class InertGlobals
{
    public static IEnumerable<PickledGlobal> All => Names.Select(name => new PickledGlobal(name.Module, name.Name)
    {
        Handler = new InertHandler(new PickledGlobal(name.Module, name.Name)),
    });

    private static (string Module, string Name)[] Names =>
    [
        ("builtins", "range"),
        ("builtins", "slice"),
        ("fractions", "Fraction"),
        ("collections", "OrderedDict"),
        ("collections", "defaultdict"),
        ("collections", "Counter"),
        ("collections", "deque"),
        ("collections", "ChainMap"),
        ("types", "SimpleNamespace"),
        ("pathlib", "PurePath"),
        ("pathlib", "PurePosixPath"),
        ("pathlib", "PureWindowsPath"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
        ("pathlib._local", "PurePosixPath"),
        ("pathlib._local", "PureWindowsPath"),
        ("pathlib._local", "PosixPath"),
        ("pathlib._local", "WindowsPath"),
        ("ipaddress", "IPv4Interface"),
        ("ipaddress", "IPv6Interface"),
        ("uuid", "SafeUUID"),
    ];
}

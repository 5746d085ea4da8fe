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
        ("re", "_compile"),
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
        ("logging", "getLogger"),
        ("pandas.core.frame", "DataFrame"),
        ("pandas.core.series", "Series"),
        ("pandas.core.internals.managers", "BlockManager"),
        ("pandas.core.internals.managers", "SingleBlockManager"),
        ("pandas._libs.internals", "_unpickle_block"),
        ("pandas._libs.arrays", "__pyx_unpickle_NDArrayBacked"),
        ("pandas.core.arrays.datetimes", "DatetimeArray"),
        ("pandas.core.arrays.timedeltas", "TimedeltaArray"),
        ("pandas.core.arrays.categorical", "Categorical"),
        ("pandas.core.dtypes.dtypes", "CategoricalDtype"),
        ("pandas.core.indexes.base", "_new_Index"),
        ("pandas.core.indexes.base", "Index"),
        ("pandas.core.indexes.numeric", "Int64Index"),
        ("pandas.core.indexes.numeric", "UInt64Index"),
        ("pandas.core.indexes.numeric", "Float64Index"),
        ("pandas.core.indexes.range", "RangeIndex"),
        ("pandas.core.indexes.datetimes", "_new_DatetimeIndex"),
        ("pandas.core.indexes.datetimes", "DatetimeIndex"),
        ("pandas.core.indexes.timedeltas", "TimedeltaIndex"),
        ("pandas._libs.tslibs.offsets", "Day"),
        ("pandas._libs.tslibs.offsets", "Hour"),
        ("pandas._libs.tslibs.offsets", "Minute"),
    ];
}

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// Classes of Python's standard library that only hold data. They load as inert <see cref="PickledObject"/>s whatever
/// <see cref="UnpickleOptions.UnknownGlobals"/> says: nothing runs, and they dump as what they were.
/// </summary>
internal static class InertGlobals
{
    public static PickledGlobal[] All =>
    [
        .. In("builtins", "range", "slice"),
        .. In("fractions", "Fraction"),
        .. In("collections", "OrderedDict", "defaultdict", "Counter", "deque", "ChainMap"),
        .. In("re", "_compile"),
        .. In("pathlib", "PurePath", "PurePosixPath", "PureWindowsPath", "PosixPath", "WindowsPath"),
        .. In("pathlib._local", "PurePosixPath", "PureWindowsPath", "PosixPath", "WindowsPath"),
        .. In("ipaddress", "IPv4Interface", "IPv6Interface"),
        .. In("uuid", "SafeUUID"),
        .. In("logging", "getLogger"),
        .. In("pandas.core.frame", "DataFrame"),
        .. In("pandas.core.series", "Series"),
        .. In("pandas.core.internals.managers", "BlockManager", "SingleBlockManager"),
        .. In("pandas._libs.internals", "_unpickle_block"),
        .. In("pandas._libs.arrays", "__pyx_unpickle_NDArrayBacked"),
        .. In("pandas.core.arrays.datetimes", "DatetimeArray"),
        .. In("pandas.core.arrays.timedeltas", "TimedeltaArray"),
        .. In("pandas.core.arrays.categorical", "Categorical"),
        .. In("pandas.core.dtypes.dtypes", "CategoricalDtype"),
        .. In("pandas.core.indexes.base", "_new_Index", "Index"),
        .. In("pandas.core.indexes.numeric", "Int64Index", "UInt64Index", "Float64Index"),
        .. In("pandas.core.indexes.range", "RangeIndex"),
        .. In("pandas.core.indexes.datetimes", "_new_DatetimeIndex", "DatetimeIndex"),
        .. In("pandas.core.indexes.timedeltas", "TimedeltaIndex"),
        .. In("pandas._libs.tslibs.offsets", "Day", "Hour", "Minute"),
    ];

    private static PickledGlobal[] In(string module, params string[] names) => Array.ConvertAll(names, name => new PickledGlobal(module, name)
    {
        Handler = new InertHandler(new PickledGlobal(module, name)),
    });
}

namespace CloudPickle;

/// <summary>The global names of Python's standard library that this library writes or gives a meaning to, in one place.</summary>
internal static class PythonNames
{
    public static readonly PickledGlobal Object = new("builtins", "object");
    public static readonly PickledGlobal Tuple = new("builtins", "tuple");
    public static readonly PickledGlobal GetAttr = new("builtins", "getattr");
    public static readonly PickledGlobal Set = new("builtins", "set");
    public static readonly PickledGlobal FrozenSet = new("builtins", "frozenset");
    public static readonly PickledGlobal Bytes = new("builtins", "bytes");
    public static readonly PickledGlobal ByteArray = new("builtins", "bytearray");
    public static readonly PickledGlobal Complex = new("builtins", "complex");
    public static readonly PickledGlobal Encode = new("_codecs", "encode");
    public static readonly PickledGlobal Reconstructor = new("copyreg", "_reconstructor");
    public static readonly PickledGlobal NewObject = new("copyreg", "__newobj__");
    public static readonly PickledGlobal Partial = new("functools", "partial");
    public static readonly PickledGlobal DateTime = new("datetime", "datetime");
    public static readonly PickledGlobal Date = new("datetime", "date");
    public static readonly PickledGlobal Time = new("datetime", "time");
    public static readonly PickledGlobal TimeDelta = new("datetime", "timedelta");
    public static readonly PickledGlobal TimeZone = new("datetime", "timezone");
    public static readonly PickledGlobal ZoneInfo = new("zoneinfo", "ZoneInfo");
    public static readonly PickledGlobal ZoneInfoUnpickle = new("zoneinfo", "ZoneInfo._unpickle");
    public static readonly PickledGlobal Decimal = new("decimal", "Decimal");
    public static readonly PickledGlobal Uuid = new("uuid", "UUID");
    public static readonly PickledGlobal Range = new("builtins", "range");
    public static readonly PickledGlobal Slice = new("builtins", "slice");
    public static readonly PickledGlobal IPv4Address = new("ipaddress", "IPv4Address");
    public static readonly PickledGlobal IPv6Address = new("ipaddress", "IPv6Address");
    public static readonly PickledGlobal IPv4Network = new("ipaddress", "IPv4Network");
    public static readonly PickledGlobal IPv6Network = new("ipaddress", "IPv6Network");
    public static readonly PickledGlobal SimpleNamespace = new("types", "SimpleNamespace");
    public static readonly PickledGlobal PosixPath = new("pathlib", "PurePosixPath");
    public static readonly PickledGlobal WindowsPath = new("pathlib", "PureWindowsPath");
    public static readonly PickledGlobal RegexCompile = new("re", "_compile");
    public static readonly PickledGlobal NDArray = new("numpy", "ndarray");
    public static readonly PickledGlobal DType = new("numpy", "dtype");
    public static readonly PickledGlobal NumpyScalar = new("numpy.core.multiarray", "scalar");
    public static readonly PickledGlobal NDArrayReconstruct = new("numpy.core.multiarray", "_reconstruct");
    public static readonly PickledGlobal Array = new("array", "array");
    public static readonly PickledGlobal CellType = new("types", "CellType");
    public static readonly PickledGlobal Closure = new("cloudpickle_dotnet", "closure");
    public static readonly PickledGlobal Multicast = new("cloudpickle_dotnet", "multicast");
    public static readonly PickledGlobal ArrayReconstructor = new("array", "_array_reconstructor");
}

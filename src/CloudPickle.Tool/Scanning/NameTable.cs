using System.Collections.Frozen;

namespace CloudPickle.Tool.Scanning;

/// <summary>
/// Which names only make data, and which run code. The first list is exact; whatever is on neither list is unknown, so a name that was forgotten is never
/// taken for data.
/// </summary>
internal static class NameTable
{
    private static readonly FrozenSet<string> s_data = Names(
        "builtins", "set frozenset bytes bytearray complex range slice int float str bool list dict tuple object Ellipsis NotImplemented NoneType",
        "builtins", "BaseException Exception ArithmeticError AssertionError AttributeError BufferError EOFError FloatingPointError ImportError IndexError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotImplementedError OSError OverflowError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError ValueError Warning ZeroDivisionError DeprecationWarning FutureWarning RuntimeWarning UserWarning PermissionError FileNotFoundError FileExistsError ConnectionError InterruptedError IsADirectoryError NotADirectoryError",
        "collections", "OrderedDict defaultdict Counter deque ChainMap UserDict UserList UserString",
        "datetime", "date time datetime timedelta timezone",
        "zoneinfo", "ZoneInfo._unpickle",
        "decimal", "Decimal",
        "_decimal", "Decimal",
        "fractions", "Fraction",
        "uuid", "UUID SafeUUID",
        "pathlib", "PurePath PurePosixPath PureWindowsPath PosixPath WindowsPath Path",
        "pathlib._local", "PurePath PurePosixPath PureWindowsPath PosixPath WindowsPath Path",
        "ipaddress", "IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface",
        "array", "array _array_reconstructor",
        "copyreg", "_reconstructor __newobj__ __newobj_ex__",
        "_codecs", "encode",
        "types", "SimpleNamespace",
        "numpy", "ndarray dtype",
        "numpy.core.multiarray", "_reconstruct scalar",
        "numpy._core.multiarray", "_reconstruct scalar",
        "numpy.core.numeric", "_frombuffer",
        "numpy._core.numeric", "_frombuffer",
        "pandas.core.frame", "DataFrame",
        "pandas.core.series", "Series",
        "pandas.core.internals.managers", "BlockManager SingleBlockManager",
        "pandas._libs.internals", "_unpickle_block",
        "pandas.core.indexes.base", "Index _new_Index",
        "pandas.core.indexes.range", "RangeIndex");

    private static readonly FrozenSet<string> s_closures = Names("cloudpickle", "closure multicast");

    // Whole modules: processes, files, sockets, code objects, importers, and what leads to them.
    private static readonly FrozenSet<string> s_modules = (
        "os posix nt posixpath ntpath subprocess _posixsubprocess sys importlib imp runpy pty pkgutil zipimport zipapp commands popen2 popen shutil socket _socket socketserver "
        + "ssl ctypes _ctypes multiprocessing _multiprocessing threading _thread concurrent asyncio code codeop pdb bdb pydoc profile cProfile _lsprof pstats timeit trace webbrowser urllib urllib2 "
        + "urllib3 requests http httplib httpx aiohttp ftplib smtplib smtpd telnetlib imaplib poplib nntplib xmlrpc cgi platform tempfile pickle _pickle cPickle pickletools shelve dill "
        + "cloudpickle joblib marshal inspect gc signal resource pip ensurepip venv setuptools distutils _aix_support _osx_support idlelib lib2to3 doctest unittest "
        + "test _interpreters _xxsubinterpreters interpreters winreg _winapi msvcrt nturl2path site sysconfig sched linecache fileinput glob io _io mmap fcntl pwd grp crypt spwd sqlite3 dbm "
        + "zipfile tarfile gzip bz2 lzma operator _operator functools _functools itertools weakref atexit faulthandler symtable dis ast tokenize py_compile compileall tkinter turtle "
        + "curses readline cmd cffi numba torch.hub torch.jit numpy.f2py numpy.testing numpy.distutils paramiko fabric antigravity this logging.config logging.handlers"
        ).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_functions = Names(
        "types", "FunctionType CodeType MethodType LambdaType GeneratorType ModuleType CoroutineType BuiltinFunctionType BuiltinMethodType DynamicClassAttribute new_class",
        "codecs", "open EncodedFile",
        "_codecs", "lookup register decode lookup_error",
        "uuid", "_get_command_stdout _popen getnode",
        "copyreg", "pickle add_extension constructor",
        "torch", "load",
        "numpy", "load loadtxt genfromtxt fromfile memmap",
        "pandas", "read_pickle eval",
        "collections", "namedtuple",
        "dataclasses", "make_dataclass",
        "typing", "get_type_hints");

    // One of these in a path of attributes is reached through a module that merely imports it.
    private static readonly FrozenSet<string> s_reached =
        "os posix nt sys subprocess builtins __builtins__ importlib ctypes socket shutil runpy pty eval exec __import__ __globals__ __subclasses__ __reduce__ __dict__ __class__ system popen"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Classifies a name as Python 3 knows it.</summary>
    /// <param name="name">The name; null when it is computed.</param>
    public static (NameRisk Risk, string Why) Classify(PickledGlobal? name)
    {
        if (name is null)
        {
            return (NameRisk.Dangerous, "the name is computed while loading");
        }

        var full = $"{name.Module}.{name.QualifiedName}";
        if (s_data.Contains(full))
        {
            return (NameRisk.Data, "makes data");
        }

        if (s_closures.Contains(full))
        {
            return (NameRisk.Closure, "runs a lambda of the reader's own program");
        }

        if (name.Module is "builtins" or "__builtin__" or "__builtins__")
        {
            return (NameRisk.Dangerous, "a function of Python itself");
        }

        if (s_functions.Contains(full))
        {
            return (NameRisk.Dangerous, "makes code, or reads what is not in the pickle");
        }

        if (InModule(name.Module) is { } module)
        {
            return (NameRisk.Dangerous, $"the module {module} reaches into the system or runs code");
        }

        return Array.Find(full.Split('.'), s_reached.Contains) is { } reached
            ? (NameRisk.Dangerous, $"leads to {reached}")
            : (NameRisk.Unknown, "not known to be data");
    }

    private static string? InModule(string module)
    {
        for (var length = module.Length; length > 0; length = module.LastIndexOf('.', length - 1))
        {
            if (s_modules.Contains(module[..length]))
            {
                return module[..length];
            }
        }

        return null;
    }

    private static FrozenSet<string> Names(params string[] modulesAndNames)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < modulesAndNames.Length; i += 2)
        {
            names.UnionWith(modulesAndNames[i + 1].Split(' ').Select(name => $"{modulesAndNames[i]}.{name}"));
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}

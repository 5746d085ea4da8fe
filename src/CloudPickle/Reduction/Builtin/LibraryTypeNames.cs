using System.Numerics;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The names of library types: that of the class in Python where it means this type and no other, else .NET's own, which Python knows only if somebody
/// makes a module <c>System</c>. Compared one by one and not in a table, which would keep every type in native code.
/// </summary>
internal static class LibraryTypeNames
{
    public static PickledGlobal? Find(Type type)
    {
        if (type == typeof(object)) { return PythonNames.Object; }
        if (type == typeof(bool)) { return new PickledGlobal("builtins", "bool"); }
        if (type == typeof(int)) { return new PickledGlobal("builtins", "int"); }
        if (type == typeof(double)) { return new PickledGlobal("builtins", "float"); }
        if (type == typeof(string)) { return new PickledGlobal("builtins", "str"); }
        if (type == typeof(byte[])) { return PythonNames.Bytes; }
        if (type == typeof(Complex)) { return PythonNames.Complex; }
        if (type == typeof(decimal)) { return PythonNames.Decimal; }
        if (type == typeof(DateTime)) { return PythonNames.DateTime; }
        if (type == typeof(DateOnly)) { return PythonNames.Date; }
        if (type == typeof(TimeOnly)) { return PythonNames.Time; }
        if (type == typeof(TimeSpan)) { return PythonNames.TimeDelta; }
        if (type == typeof(Guid)) { return PythonNames.Uuid; }

        return HasOwnName(type) ? new PickledGlobal(type.Namespace!, type.Name) : null;
    }

    private static bool HasOwnName(Type type)
    {
        if (type == typeof(sbyte)) { return true; }
        if (type == typeof(byte)) { return true; }
        if (type == typeof(short)) { return true; }
        if (type == typeof(ushort)) { return true; }
        if (type == typeof(uint)) { return true; }
        if (type == typeof(long)) { return true; }
        if (type == typeof(ulong)) { return true; }
        if (type == typeof(nint)) { return true; }
        if (type == typeof(nuint)) { return true; }
        if (type == typeof(Int128)) { return true; }
        if (type == typeof(UInt128)) { return true; }
        if (type == typeof(BigInteger)) { return true; }
        if (type == typeof(Half)) { return true; }
        if (type == typeof(float)) { return true; }
        if (type == typeof(char)) { return true; }
        if (type == typeof(DateTimeOffset)) { return true; }
        if (type == typeof(Uri)) { return true; }
        if (type == typeof(Version)) { return true; }
        if (type == typeof(Type)) { return true; }
        if (type == typeof(void)) { return true; }
        if (type == typeof(Exception)) { return true; }

        return false;
    }
}

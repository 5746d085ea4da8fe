using System.Numerics;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The names of library types: that of the class in Python where it means this type and no other, else .NET's own, which Python knows only if somebody
/// makes a module <c>System</c>.
/// </summary>
internal static class TypeGlobals
{
    private static readonly Type[] s_ownNames =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint), typeof(Int128),
        typeof(UInt128), typeof(BigInteger), typeof(Half), typeof(float), typeof(char), typeof(DateTimeOffset), typeof(Uri), typeof(Version), typeof(Type), typeof(void),
        typeof(Exception),
    ];

    private static readonly Dictionary<Type, PickledGlobal> s_byType = Names();
    private static readonly Dictionary<PickledGlobal, Type> s_byName = s_byType.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>.NET's own names, so that loading knows them.</summary>
    public static IEnumerable<PickledGlobal> All => s_ownNames.Select(Own);

    public static PickledGlobal? Find(Type type) => s_byType.GetValueOrDefault(type);

    public static Type? Find(PickledGlobal name) => s_byName.GetValueOrDefault(name);

    private static PickledGlobal Own(Type type) => new(type.Namespace!, type.Name);

    private static Dictionary<Type, PickledGlobal> Names()
    {
        var names = s_ownNames.ToDictionary(type => type, Own);
        names.Add(typeof(object), PythonNames.Object);
        names.Add(typeof(bool), new PickledGlobal("builtins", "bool"));
        names.Add(typeof(int), new PickledGlobal("builtins", "int"));
        names.Add(typeof(double), new PickledGlobal("builtins", "float"));
        names.Add(typeof(string), new PickledGlobal("builtins", "str"));
        names.Add(typeof(byte[]), PythonNames.Bytes);
        names.Add(typeof(Complex), PythonNames.Complex);
        names.Add(typeof(decimal), PythonNames.Decimal);
        names.Add(typeof(DateTime), PythonNames.DateTime);
        names.Add(typeof(DateOnly), PythonNames.Date);
        names.Add(typeof(TimeOnly), PythonNames.Time);
        names.Add(typeof(TimeSpan), PythonNames.TimeDelta);
        names.Add(typeof(Guid), PythonNames.Uuid);
        return names;
    }
}

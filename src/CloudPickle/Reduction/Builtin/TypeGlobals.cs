using System.Numerics;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The library types that a name may mean where a <see cref="Type"/> is asked for; <see cref="LibraryTypeNames"/> has the names.</summary>
internal static class TypeGlobals
{
    private static readonly Type[] s_ownNames =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint), typeof(Int128),
        typeof(UInt128), typeof(BigInteger), typeof(Half), typeof(float), typeof(char), typeof(DateTimeOffset), typeof(Uri), typeof(Version), typeof(Type), typeof(void),
        typeof(Exception),
    ];

    private static readonly Type[] s_pythonNames =
    [
        typeof(object), typeof(bool), typeof(int), typeof(double), typeof(string), typeof(byte[]), typeof(Complex), typeof(decimal), typeof(DateTime), typeof(DateOnly),
        typeof(TimeOnly), typeof(TimeSpan), typeof(Guid),
    ];

    private static readonly Dictionary<PickledGlobal, Type> s_byName = ByName();

    /// <summary>.NET's own names, so that loading knows them.</summary>
    public static PickledGlobal[] All => Array.ConvertAll(s_ownNames, type => LibraryTypeNames.Find(type)!);

    public static Type? Find(PickledGlobal name) => s_byName.GetValueOrDefault(name);

    private static Dictionary<PickledGlobal, Type> ByName()
    {
        var types = new Dictionary<PickledGlobal, Type>();
        foreach (var type in s_ownNames)
        {
            types.Add(LibraryTypeNames.Find(type)!, type);
        }

        foreach (var type in s_pythonNames)
        {
            types.Add(LibraryTypeNames.Find(type)!, type);
        }

        return types;
    }
}

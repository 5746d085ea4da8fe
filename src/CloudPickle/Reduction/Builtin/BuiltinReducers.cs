using System.Net;
using System.Numerics;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The reducers of closed library types, one line a type. A family that is added adds its lines here (and its names in <see cref="PythonGlobals"/>).</summary>
internal static class BuiltinReducers
{
    private static readonly Dictionary<Type, Reducer> s_all = new Reducer[]
    {
        new BooleanReducer(),
        new IntegerReducer<sbyte>(),
        new IntegerReducer<byte>(),
        new IntegerReducer<short>(),
        new IntegerReducer<ushort>(),
        new IntegerReducer<int>(),
        new IntegerReducer<uint>(),
        new IntegerReducer<long>(),
        new IntegerReducer<ulong>(),
        new IntegerReducer<nint>(),
        new IntegerReducer<nuint>(),
        new IntegerReducer<Int128>(),
        new IntegerReducer<UInt128>(),
        new IntegerReducer<BigInteger>(),
        new FloatReducer<double>(),
        new FloatReducer<float>(),
        new FloatReducer<Half>(),
        new StringReducer(),
        new CharReducer(),
        new ByteArrayReducer(),
        new ReadOnlyMemoryReducer(),
        new MemoryReducer(),
        new PolymorphicReducer<object>(),
        new ListReducer<object?>(),
        new ListReducer<byte>(),
        new EmptyTupleReducer(),
        new ArrayReducer<object?>(),
        new PickledTupleReducer(),
        new PickledDictionaryReducer(),
        new PickledSetReducer(),
        new PickledFrozenSetReducer(),
        new PickledGlobalReducer(),
        new PickledObjectReducer(),
        new PickledCellReducer(),
        new PickledByteArrayReducer(),
        new PickleBufferReducer(),
        new DateTimeReducer(),
        new DateTimeOffsetReducer(),
        new DateOnlyReducer(),
        new TimeOnlyReducer(),
        new TimeSpanReducer(),
        new TimeZoneInfoReducer(),
        new PickledDateTimeReducer(),
        new PickledTimeReducer(),
        new PickledTimeDeltaReducer(),
        new PickledTimeZoneReducer(),
        new PickledZoneInfoReducer(),
        new DecimalReducer(),
        new PickledDecimalReducer(),
        new ComplexReducer(),
        new GuidReducer(),
        new UriReducer(),
        new VersionReducer(),
        new RuneReducer(),
        new StringBuilderReducer(),
        new CultureInfoReducer(),
        new IndexReducer(),
        new RangeReducer(),
        new IPAddressReducer(),
        new IPNetworkReducer(),
        new BitArrayReducer(),
        new PrimitiveArrayReducer<sbyte>(),
        new PrimitiveArrayReducer<short>(),
        new PrimitiveArrayReducer<ushort>(),
        new PrimitiveArrayReducer<int>(),
        new PrimitiveArrayReducer<uint>(),
        new PrimitiveArrayReducer<long>(),
        new PrimitiveArrayReducer<ulong>(),
        new PrimitiveArrayReducer<float>(),
        new PrimitiveArrayReducer<double>(),
        new ArrayReducer<bool>(),
        new ArrayReducer<char>(),
        new PickledArrayReducer(),
    }.ToDictionary(reducer => reducer.Type);

    public static Reducer? Find(Type type) => s_all.GetValueOrDefault(type) ?? (IsHiddenAddress(type) ? s_all[typeof(IPAddress)] : null);

    /// <summary>IPAddress.Loopback and its like are of a class that the library hides.</summary>
    private static bool IsHiddenAddress(Type type) => type.BaseType == typeof(IPAddress) && type.Assembly == typeof(IPAddress).Assembly;
}

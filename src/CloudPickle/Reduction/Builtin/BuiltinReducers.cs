using System.Drawing;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
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
        new BitVector32Reducer(),
        new NumberTupleReducer<Vector2, float>(),
        new NumberTupleReducer<Vector3, float>(),
        new NumberTupleReducer<Vector4, float>(),
        new NumberTupleReducer<Quaternion, float>(),
        new NumberTupleReducer<Plane, float>(),
        new MatrixReducer<Matrix3x2>(),
        new MatrixReducer<Matrix4x4>(),
        new NumberTupleReducer<Point, int>(),
        new NumberTupleReducer<PointF, float>(),
        new NumberTupleReducer<Size, int>(),
        new NumberTupleReducer<SizeF, float>(),
        new NumberTupleReducer<Rectangle, int>(),
        new NumberTupleReducer<RectangleF, float>(),
        new ColorReducer(),
        new DataTableReducer(),
        new DataSetReducer(),
        new EncodingReducer(),
        new RegexReducer(),
        new NameValueCollectionReducer(),
        new ExpandoObjectReducer(),
        new JsonElementReducer(),
        new JsonDocumentReducer(),
        new JsonNodeReducer<JsonNode>(),
        new JsonNodeReducer<JsonObject>(),
        new JsonNodeReducer<JsonArray>(),
        new JsonNodeReducer<JsonValue>(),
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
        new PickledExceptionReducer(),
        new TypeReducer(),
        new FileSystemInfoReducer<FileInfo>(),
        new FileSystemInfoReducer<DirectoryInfo>(),
        new PickledNDArrayReducer(),
        new PickledDTypeReducer(),
        new PickledNumpyScalarReducer(),
        new PickledDataFrameReducer(),
        new PickledSeriesReducer(),
    }.Concat(ExceptionKinds.Reducers).ToDictionary(reducer => reducer.Type);

    private static readonly Type[] s_families = [typeof(IPAddress), typeof(Encoding), typeof(JsonValue), typeof(Type)];

    public static Reducer? Find(Type type) => s_all.GetValueOrDefault(type) ?? (HiddenFamily(type) is { } family ? s_all[family] : null);

    /// <summary>Values like IPAddress.Loopback and Encoding.UTF8 are of classes that the library hides.</summary>
    private static Type? HiddenFamily(Type type)
    {
        foreach (var family in s_families)
        {
            if (type.Assembly == family.Assembly && type.IsSubclassOf(family))
            {
                return family;
            }
        }

        return null;
    }
}

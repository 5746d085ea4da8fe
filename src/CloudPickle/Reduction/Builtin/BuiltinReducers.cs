using System.Collections;
using System.Collections.Specialized;
using System.Data;
using System.Drawing;
using System.Dynamic;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// The reducers of closed library types, one line a type. A family that is added adds its lines here (and its names in <see cref="PythonGlobals"/>).
/// Comparing with <c>typeof</c>, and not a table, lets NativeAOT leave out the reducers of types that a program never makes.
/// </summary>
internal static class BuiltinReducers
{
    public static Reducer? Find(Type type) => Exactly(type) ?? (HiddenFamily(type) is { } family ? Exactly(family) : null);

    private static Reducer? Exactly(Type type) =>
        Scalars(type)
        ?? Bytes(type)
        ?? Objects(type)
        ?? Nodes(type)
        ?? Moments(type)
        ?? Texts(type)
        ?? Vectors(type)
        ?? Others(type)
        ?? Arrays(type)
        ?? ExceptionKinds.Find(type);

    /// <summary>Numbers, bool and text: what a pickle has opcodes for.</summary>
    private static Reducer? Scalars(Type type)
    {
        if (type == typeof(bool)) { return new BooleanReducer(); }
        if (type == typeof(sbyte)) { return new IntegerReducer<sbyte>(); }
        if (type == typeof(byte)) { return new IntegerReducer<byte>(); }
        if (type == typeof(short)) { return new IntegerReducer<short>(); }
        if (type == typeof(ushort)) { return new IntegerReducer<ushort>(); }
        if (type == typeof(int)) { return new IntegerReducer<int>(); }
        if (type == typeof(uint)) { return new IntegerReducer<uint>(); }
        if (type == typeof(long)) { return new IntegerReducer<long>(); }
        if (type == typeof(ulong)) { return new IntegerReducer<ulong>(); }
        if (type == typeof(nint)) { return new IntegerReducer<nint>(); }
        if (type == typeof(nuint)) { return new IntegerReducer<nuint>(); }
        if (type == typeof(Int128)) { return new IntegerReducer<Int128>(); }
        if (type == typeof(UInt128)) { return new IntegerReducer<UInt128>(); }
        if (type == typeof(BigInteger)) { return new IntegerReducer<BigInteger>(); }
        if (type == typeof(double)) { return new FloatReducer<double>(); }
        if (type == typeof(float)) { return new FloatReducer<float>(); }
        if (type == typeof(Half)) { return new FloatReducer<Half>(); }
        if (type == typeof(string)) { return new StringReducer(); }
        if (type == typeof(char)) { return new CharReducer(); }

        return null;
    }

    /// <summary>Bytes.</summary>
    private static Reducer? Bytes(Type type)
    {
        if (type == typeof(byte[])) { return new ByteArrayReducer(); }
        if (type == typeof(ReadOnlyMemory<byte>)) { return new ReadOnlyMemoryReducer(); }
        if (type == typeof(Memory<byte>)) { return new MemoryReducer(); }

        return null;
    }

    /// <summary>Anything, and containers of anything.</summary>
    private static Reducer? Objects(Type type)
    {
        if (type == typeof(object)) { return new PolymorphicReducer<object>(); }
        if (type == typeof(List<object>)) { return new ListReducer<object?>(); }
        if (type == typeof(List<byte>)) { return new ListReducer<byte>(); }
        if (type == typeof(ValueTuple)) { return new EmptyTupleReducer(); }
        if (type == typeof(object[])) { return new ArrayReducer<object?>(); }

        return null;
    }

    /// <summary>What an untyped load makes, numpy's and pandas' values included.</summary>
    private static Reducer? Nodes(Type type)
    {
        if (type == typeof(PickledTuple)) { return new PickledTupleReducer(); }
        if (type == typeof(PickledDictionary)) { return new PickledDictionaryReducer(); }
        if (type == typeof(PickledSet)) { return new PickledSetReducer(); }
        if (type == typeof(PickledFrozenSet)) { return new PickledFrozenSetReducer(); }
        if (type == typeof(PickledGlobal)) { return new PickledGlobalReducer(); }
        if (type == typeof(PickledObject)) { return new PickledObjectReducer(); }
        if (type == typeof(PickledCell)) { return new PickledCellReducer(); }
        if (type == typeof(PickledByteArray)) { return new PickledByteArrayReducer(); }
        if (type == typeof(PickleBuffer)) { return new PickleBufferReducer(); }
        if (type == typeof(PickledArray)) { return new PickledArrayReducer(); }
        if (type == typeof(PickledException)) { return new PickledExceptionReducer(); }
        if (type == typeof(PickledNDArray)) { return new PickledNDArrayReducer(); }
        if (type == typeof(PickledDType)) { return new PickledDTypeReducer(); }
        if (type == typeof(PickledNumpyScalar)) { return new PickledNumpyScalarReducer(); }
        if (type == typeof(PickledDataFrame)) { return new PickledDataFrameReducer(); }
        if (type == typeof(PickledSeries)) { return new PickledSeriesReducer(); }

        return null;
    }

    /// <summary>Dates, times and zones.</summary>
    private static Reducer? Moments(Type type)
    {
        if (type == typeof(DateTime)) { return new DateTimeReducer(); }
        if (type == typeof(DateTimeOffset)) { return new DateTimeOffsetReducer(); }
        if (type == typeof(DateOnly)) { return new DateOnlyReducer(); }
        if (type == typeof(TimeOnly)) { return new TimeOnlyReducer(); }
        if (type == typeof(TimeSpan)) { return new TimeSpanReducer(); }
        if (type == typeof(TimeZoneInfo)) { return new TimeZoneInfoReducer(); }
        if (type == typeof(PickledDateTime)) { return new PickledDateTimeReducer(); }
        if (type == typeof(PickledTime)) { return new PickledTimeReducer(); }
        if (type == typeof(PickledTimeDelta)) { return new PickledTimeDeltaReducer(); }
        if (type == typeof(PickledTimeZone)) { return new PickledTimeZoneReducer(); }
        if (type == typeof(PickledZoneInfo)) { return new PickledZoneInfoReducer(); }

        return null;
    }

    /// <summary>Values that travel as text or as a few numbers.</summary>
    private static Reducer? Texts(Type type)
    {
        if (type == typeof(decimal)) { return new DecimalReducer(); }
        if (type == typeof(PickledDecimal)) { return new PickledDecimalReducer(); }
        if (type == typeof(Complex)) { return new ComplexReducer(); }
        if (type == typeof(Guid)) { return new GuidReducer(); }
        if (type == typeof(Uri)) { return new UriReducer(); }
        if (type == typeof(Version)) { return new VersionReducer(); }
        if (type == typeof(Rune)) { return new RuneReducer(); }
        if (type == typeof(StringBuilder)) { return new StringBuilderReducer(); }
        if (type == typeof(CultureInfo)) { return new CultureInfoReducer(); }
        if (type == typeof(Index)) { return new IndexReducer(); }
        if (type == typeof(Range)) { return new RangeReducer(); }
        if (type == typeof(IPAddress)) { return new IPAddressReducer(); }
        if (type == typeof(IPNetwork)) { return new IPNetworkReducer(); }

        return null;
    }

    /// <summary>Bits, vectors, matrices and drawing.</summary>
    private static Reducer? Vectors(Type type)
    {
        if (type == typeof(BitArray)) { return new BitArrayReducer(); }
        if (type == typeof(BitVector32)) { return new BitVector32Reducer(); }
        if (type == typeof(Vector2)) { return new NumberTupleReducer<Vector2, float>(); }
        if (type == typeof(Vector3)) { return new NumberTupleReducer<Vector3, float>(); }
        if (type == typeof(Vector4)) { return new NumberTupleReducer<Vector4, float>(); }
        if (type == typeof(Quaternion)) { return new NumberTupleReducer<Quaternion, float>(); }
        if (type == typeof(Plane)) { return new NumberTupleReducer<Plane, float>(); }
        if (type == typeof(Matrix3x2)) { return new MatrixReducer<Matrix3x2>(); }
        if (type == typeof(Matrix4x4)) { return new MatrixReducer<Matrix4x4>(); }
        if (type == typeof(Point)) { return new NumberTupleReducer<Point, int>(); }
        if (type == typeof(PointF)) { return new NumberTupleReducer<PointF, float>(); }
        if (type == typeof(Size)) { return new NumberTupleReducer<Size, int>(); }
        if (type == typeof(SizeF)) { return new NumberTupleReducer<SizeF, float>(); }
        if (type == typeof(Rectangle)) { return new NumberTupleReducer<Rectangle, int>(); }
        if (type == typeof(RectangleF)) { return new NumberTupleReducer<RectangleF, float>(); }
        if (type == typeof(Color)) { return new ColorReducer(); }

        return null;
    }

    /// <summary>Tables, patterns, JSON, paths and types.</summary>
    private static Reducer? Others(Type type)
    {
        if (type == typeof(DataTable)) { return new DataTableReducer(); }
        if (type == typeof(DataSet)) { return new DataSetReducer(); }
        if (type == typeof(Encoding)) { return new EncodingReducer(); }
        if (type == typeof(Regex)) { return new RegexReducer(); }
        if (type == typeof(NameValueCollection)) { return new NameValueCollectionReducer(); }
        if (type == typeof(ExpandoObject)) { return new ExpandoObjectReducer(); }
        if (type == typeof(JsonElement)) { return new JsonElementReducer(); }
        if (type == typeof(JsonDocument)) { return new JsonDocumentReducer(); }
        if (type == typeof(JsonNode)) { return new JsonNodeReducer<JsonNode>(); }
        if (type == typeof(JsonObject)) { return new JsonNodeReducer<JsonObject>(); }
        if (type == typeof(JsonArray)) { return new JsonNodeReducer<JsonArray>(); }
        if (type == typeof(JsonValue)) { return new JsonNodeReducer<JsonValue>(); }
        if (type == typeof(Type)) { return new TypeReducer(); }
        if (type == typeof(FileInfo)) { return new FileSystemInfoReducer<FileInfo>(); }
        if (type == typeof(DirectoryInfo)) { return new FileSystemInfoReducer<DirectoryInfo>(); }

        return null;
    }

    /// <summary>Arrays of numbers.</summary>
    private static Reducer? Arrays(Type type)
    {
        if (type == typeof(sbyte[])) { return new PrimitiveArrayReducer<sbyte>(); }
        if (type == typeof(short[])) { return new PrimitiveArrayReducer<short>(); }
        if (type == typeof(ushort[])) { return new PrimitiveArrayReducer<ushort>(); }
        if (type == typeof(int[])) { return new PrimitiveArrayReducer<int>(); }
        if (type == typeof(uint[])) { return new PrimitiveArrayReducer<uint>(); }
        if (type == typeof(long[])) { return new PrimitiveArrayReducer<long>(); }
        if (type == typeof(ulong[])) { return new PrimitiveArrayReducer<ulong>(); }
        if (type == typeof(float[])) { return new PrimitiveArrayReducer<float>(); }
        if (type == typeof(double[])) { return new PrimitiveArrayReducer<double>(); }
        if (type == typeof(bool[])) { return new ArrayReducer<bool>(); }
        if (type == typeof(char[])) { return new ArrayReducer<char>(); }

        return null;
    }

    /// <summary>Values like IPAddress.Loopback and Encoding.UTF8 are of classes that the library hides: finds the one that their users know.</summary>
    private static Type? HiddenFamily(Type type)
    {
        for (var family = type.BaseType; family is not null && family.Assembly == type.Assembly; family = family.BaseType)
        {
            if (family == typeof(IPAddress) || family == typeof(Encoding) || family == typeof(JsonValue) || family == typeof(Type))
            {
                return family;
            }
        }

        return null;
    }
}

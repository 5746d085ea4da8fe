using System.Buffers;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Drawing;
using System.Dynamic;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CloudPickle.Testing;

/// <summary>Library types that are no collections: geometry, text, JSON, and wrappers of a value.</summary>
internal static class LibraryTypes
{
    private const string Json = """{"a": [1, -2.5, 0.25, "é", true, null], "b": {}, "big": 123456789012345678901234567890, "": [[]]}""";

    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain("Vector2", () => new Vector2(1.5f, -0.0f)),
        TestCase.Plain("Vector3", () => new Vector3(1, 2, 3)),
        TestCase.Plain("Vector4", () => new Vector4(1, 2, 3, float.MaxValue)),
        TestCase.Plain("Quaternion", () => new Quaternion(1, 2, 3, 4)),
        TestCase.Plain("Plane", () => new Plane(1, 2, 3, 4)),
        TestCase.Plain("Matrix3x2", () => new Matrix3x2(1, 2, 3, 4, 5, 6)),
        TestCase.Plain("Matrix4x4", () => new Matrix4x4(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)),
        TestCase.Plain("System.Drawing.Point", () => new System.Drawing.Point(1, -2)),
        TestCase.Plain("PointF", () => new PointF(1.5f, -2)),
        TestCase.Plain("Size", () => new Size(3, 4)),
        TestCase.Plain("SizeF", () => new SizeF(3.5f, 4)),
        TestCase.Plain("Rectangle", () => new Rectangle(1, 2, 3, 4)),
        TestCase.Plain("RectangleF", () => new RectangleF(1.5f, 2, 3, 4)),
        TestCase.Plain("Color", () => Color.FromArgb(4, 1, 2, 3)),
        TestCase.Plain("Color named", () => Color.RebeccaPurple),
        TestCase.Plain("Color empty", () => Color.Empty),
        TestCase.Plain("BitVector32", () => new BitVector32(-5)),
        TestCase.Plain("Encoding", () => Encoding.Latin1),
        TestCase.Plain("Encoding UTF-8", () => Encoding.UTF8),
        TestCase.Plain("Encoding UTF-8 without mark", () => (Encoding)new UTF8Encoding(false)),
        TestCase.Plain("Regex", () => new Regex(@"(?<year>\d{4})-\k<year>[(?<]\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)),
        TestCase.Create("Regex culture-invariant", () => new Regex(@"a\Z", RegexOptions.CultureInvariant)),
        TestCase.Plain("JsonElement", () => JsonDocument.Parse(Json).RootElement),
        TestCase.Plain("JsonElement null", () => JsonDocument.Parse("null").RootElement),
        TestCase.Plain("JsonDocument", () => JsonDocument.Parse(Json)),
        TestCase.Plain("JsonNode", () => JsonNode.Parse(Json)!),
        TestCase.Plain("JsonNode null", () => (JsonNode?)null),
        TestCase.Plain("JsonObject", () => new JsonObject { ["a"] = 1, ["b"] = new JsonArray("x", null) }),
        TestCase.Plain("JsonArray", () => new JsonArray(1, 2.5, "x")),
        TestCase.Plain("JsonValue", () => JsonNode.Parse("\"x\"")!.AsValue()),
        TestCase.Plain("NameValueCollection", () => new NameValueCollection { { "a", "1" }, { "b", null }, { "A", "2" } }),
        TestCase.Plain("ExpandoObject", Expando),
        TestCase.Create("ExpandoObject that contains itself", () =>
        {
            var expando = new ExpandoObject();
            ((IDictionary<string, object?>)expando)["Self"] = expando;
            return expando;
        }),
        TestCase.Plain("Lazy<int>", () => Forced(() => 5)),
        TestCase.Plain("Lazy<List<int>>", () => Forced(() => new List<int> { 1, 2 })),
        TestCase.Plain("Dictionary<string, int> ignoring case", () => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1, ["B"] = 2 }),
        TestCase.Plain("HashSet<string> ignoring case", () => new HashSet<string>(["a", "B"], StringComparer.OrdinalIgnoreCase)),
        TestCase.Plain("Exception", () => new Exception("text") { HResult = 5 }),
        TestCase.Plain("ArgumentException", () => new ArgumentException("text", "name") { HResult = 5, Data = { ["key"] = 1 } }),
        TestCase.Create("AggregateException", () => new AggregateException("two", new TimeoutException("a"), new IOException("b", new TimeoutException("c")))),
        TestCase.Plain("Type", () => typeof(int)),
        TestCase.Create("Type annotated", () => typeof(Cases.Customer)),
        TestCase.Create("FileInfo", () => new FileInfo("a/b.txt")),
        TestCase.Create("DirectoryInfo", () => new DirectoryInfo("a/b")),
        TestCase.Plain("DataTable", Table),
        TestCase.Create("DataSet", () =>
        {
            var set = new DataSet("shop") { Tables = { Table(), new DataTable("lines") { Columns = { { "order", typeof(int) } } } } };
            set.Relations.Add("has", set.Tables[0].Columns[0], set.Tables[1].Columns[0]);
            return set;
        }),
        TestCase.Plain("ReadOnlySequence<byte>", () => new ReadOnlySequence<byte>([1, 2, 3])),
        TestCase.Plain("ReadOnlySequence<int>", () => new ReadOnlySequence<int>([1, 2, 3])),
        TestCase.Plain("ReadOnlyObservableCollection<int>", () => new ReadOnlyObservableCollection<int>([1, 2, 3])),
        TestCase.Plain("ReadOnlySet<int>", () => new ReadOnlySet<int>(new HashSet<int> { 1, 2, 3 })),
        TestCase.Plain("ILookup<int, string>", () => new[] { "a", "bc", "d" }.ToLookup(text => text.Length)),
        TestCase.Plain("IGrouping<int, string>", () => new[] { "a", "d" }.ToLookup(text => text.Length).First()),
        TestCase.PlainAsObject("ILookup<int, long> as object", () => new[] { 1L, 2L, 3L }.ToLookup(number => (int)number % 2)),
        TestCase.PlainAsObject("IGrouping<int, double> as object", () => new[] { 0.5, 0.25 }.GroupBy(_ => 7).First()),
    ];

    private static ExpandoObject Expando()
    {
        // Not by dynamic: that is what trimming takes away.
        var expando = new ExpandoObject();
        var members = (IDictionary<string, object?>)expando;
        members["Name"] = "Ada";
        members["Tags"] = new List<object?> { 1, "x" };
        return expando;
    }

    private static DataTable Table()
    {
        var table = new DataTable("orders")
        {
            Columns = { { "id", typeof(int) }, { "name", typeof(string) }, { "at", typeof(DateTime) } },
        };
        table.Rows.Add(1, "a", new DateTime(2024, 2, 29));
        table.Rows.Add(2, null, DBNull.Value);
        table.AcceptChanges();
        return table;
    }

    private static Lazy<T> Forced<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(Func<T> create)
    {
        var lazy = new Lazy<T>(create);
        _ = lazy.Value;
        return lazy;
    }
}

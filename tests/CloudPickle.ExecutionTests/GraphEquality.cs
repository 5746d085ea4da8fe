using System.Collections;
using System.Collections.Specialized;
using System.Data;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CloudPickle.ExecutionTests;

/// <summary>
/// Compares two object graphs member by member, private state included: same types, same values to the last bit, same aliases and cycles.
/// </summary>
internal sealed class GraphEquality
{
    private const BindingFlags DeclaredState = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<object, object> _partners = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, object> _reverse = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(object? Expected, object? Actual, string Path)> _pending = new();

    public static void AssertEqual(object? expected, object? actual)
    {
        var equality = new GraphEquality();
        equality._pending.Enqueue((expected, actual, "$"));
        while (equality._pending.TryDequeue(out var pair))
        {
            equality.Compare(pair.Expected, pair.Actual, pair.Path);
        }
    }

    private void Compare(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected is null && actual is null, $"{path}: {expected ?? "null"} became {actual ?? "null"}");
            return;
        }

        var type = expected.GetType();
        if (type.Name.StartsWith('<'))
        {
            // A collection expression's own read-only list.
            CompareItems((IEnumerable)expected, (IEnumerable)actual, path);
            return;
        }

        Assert.True(type == actual.GetType(), $"{path}: {type} became {actual.GetType()}");
        if (LeafText(expected) is { } text)
        {
            Assert.True(text == LeafText(actual), $"{path}: {text} became {LeafText(actual)}");
        }
        else if (!type.IsValueType && !Pair(expected, actual, path))
        {
            return;
        }
        else if (type.Name == "PriorityQueue`2")
        {
            var unordered = type.GetProperty("UnorderedItems")!;
            CompareItems((IEnumerable)unordered.GetValue(expected)!, (IEnumerable)unordered.GetValue(actual)!, path);
        }
        else if (expected is IEnumerable items && IsOfTheLibrary(type))
        {
            CompareItems(items, (IEnumerable)actual, path);
        }
        else
        {
            CompareFields(type, expected, actual, path);
        }
    }

    /// <summary>Notes that the two objects stand for each other; false when they were compared already.</summary>
    private bool Pair(object expected, object actual, string path)
    {
        if (KeepsNoIdentity(expected))
        {
            return true;
        }

        var isKnown = _partners.TryGetValue(expected, out var partner);
        var isKnownBack = _reverse.TryGetValue(actual, out var partnerBack);
        Assert.True(
            isKnown == isKnownBack && (!isKnown || (ReferenceEquals(partner, actual) && ReferenceEquals(partnerBack, expected))),
            $"{path}: the aliases differ: an object that was {(isKnown ? "shared" : "alone")} is {(isKnownBack ? "shared" : "alone")} or stands for another one");
        _partners[expected] = actual;
        _reverse[actual] = expected;
        return !isKnown;
    }

    private void CompareItems(IEnumerable expected, IEnumerable actual, string path)
    {
        // A default ImmutableArray cannot be enumerated.
        if (expected is IStructuralEquatable && expected.GetType().Name == "ImmutableArray`1" && expected.Equals(Activator.CreateInstance(expected.GetType())))
        {
            Assert.True(expected.Equals(actual), $"{path}: a default array became {actual}");
            return;
        }

        var expectedItems = expected.Cast<object?>().ToList();
        var actualItems = actual.Cast<object?>().ToList();
        Assert.True(expectedItems.Count == actualItems.Count, $"{path}: {expectedItems.Count} items became {actualItems.Count}");
        for (var i = 0; expected is Array array && i < array.Rank; i++)
        {
            Assert.True(array.GetLength(i) == ((Array)actual).GetLength(i), $"{path}: the lengths differ");
        }

        for (var i = 0; i < expectedItems.Count; i++)
        {
            _pending.Enqueue((expectedItems[i], actualItems[i], $"{path}[{i}]"));
        }
    }

    private void CompareFields(Type type, object expected, object actual, string path)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level != type && IsOfTheLibrary(level))
            {
                CompareLibraryBase(expected, actual, path);
                return;
            }

            foreach (var field in level.GetFields(DeclaredState))
            {
                _pending.Enqueue((field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}"));
            }
        }
    }

    /// <summary>What a base of the library shows: its own fields count changes and the like.</summary>
    private void CompareLibraryBase(object expected, object actual, string path)
    {
        if (expected is IEnumerable items)
        {
            CompareItems(items, (IEnumerable)actual, path);
        }
        else if (expected is Exception exception)
        {
            var loaded = (Exception)actual;
            Assert.True(ExceptionText(exception) == ExceptionText(loaded), $"{path}: {ExceptionText(exception)} became {ExceptionText(loaded)}");
            _pending.Enqueue((exception.InnerException, loaded.InnerException, path + ".InnerException"));
            CompareItems(exception.Data.Values, loaded.Data.Values, path + ".Data");
        }
    }

    private static string ExceptionText(Exception exception) =>
        $"{exception.GetType()} {exception.Message} {exception.HResult} {exception.HelpLink} {exception.StackTrace} {string.Join(",", exception.Data.Keys.Cast<object>())}";

    /// <summary>Types that give identity up, and empty library collections, which may be singletons.</summary>
    private static bool KeepsNoIdentity(object value) =>
        value is Cases.Leaf || (IsOfTheLibrary(value.GetType()) && value is IEnumerable items && !items.Cast<object?>().Any());

    private static bool IsOfTheLibrary(Type type) => type.IsArray || (type.Namespace is { } name &&
        (name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.FSharp", StringComparison.Ordinal)));

    /// <summary>The exact text of a value without parts.</summary>
    private static string? LeafText(object value) => value switch
    {
        string text => text,
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x"),
        float number => BitConverter.SingleToInt32Bits(number).ToString("x"),
        decimal number => string.Join(",", decimal.GetBits(number)),
        DateTime time => $"{time.Ticks} {time.Kind}",
        DateTimeOffset time => $"{time.Ticks} {time.Offset}",
        ReadOnlyMemory<byte> memory => Convert.ToHexString(memory.Span),
        Memory<byte> memory => Convert.ToHexString(memory.Span),
        byte[] => null,
        Uri or Version or StringBuilder or Encoding => value.ToString(),
        JsonElement json => JsonNode.Parse(json.GetRawText())?.ToJsonString() ?? "null",
        JsonDocument json => LeafText(json.RootElement),
        JsonNode json => json.ToJsonString(),
        Exception exception when IsOfTheLibrary(exception.GetType()) => $"{ExceptionText(exception)} [{(exception.InnerException is { } inner ? LeafText(inner) : "")}]",
        Type known => known.FullName,
        DataTable table => $"{table.TableName} {string.Join(",", table.Columns.Cast<DataColumn>().Select(column => $"{column} {column.DataType}"))} {string.Join(";", table.Rows.Cast<DataRow>().Select(row => string.Join(",", row.ItemArray)))}",
        DataSet set => $"{set.DataSetName} {string.Join(" ", set.Tables.Cast<DataTable>().Select(LeafText))} {string.Join(",", set.Relations.Cast<DataRelation>())}",
        FileSystemInfo info => info.ToString(),
        Regex regex => $"{regex} {regex.Options}",
        NameValueCollection names => string.Join(";", names.AllKeys.Select(key => $"{key}={(names.GetValues(key) is { } values ? string.Join(",", values) : "none")}")),
        Array { Rank: > 1 } array when array.Length == 0 => string.Join(",", Enumerable.Range(0, array.Rank).Select(array.GetLength)),
        Enum => Convert.ToDecimal(value).ToString(),
        TimeSpan span => span.Ticks.ToString(),
        DateOnly or TimeOnly => ((IFormattable)value).ToString("O", null),
        IFormattable other => other.ToString(null, null),
        bool or char => Convert.ToInt32(value).ToString(),

        // F# leaves the fields of the other cases of a struct union as they happen to be.
        ValueType when value.GetType().GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "CompilationMappingAttribute") => value.ToString(),
        _ => null,
    };
}

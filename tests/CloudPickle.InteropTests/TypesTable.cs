using System.Text;
using Cases;

namespace CloudPickle.InteropTests;

/// <summary>The table of docs/types.md, made of what the tests do: the shared cases that are plain data, and the values of Python that are read typed.</summary>
internal static class TypesTable
{
    private const string Head = """
        # Types

        What each library type of C# is in Python, and what else it is read from. The table is made by the tests: the first two columns are the values of
        `tests/CloudPickle.TestCases` as a real Python sees them, the third the values of Python that `tests/CloudPickle.InteropTests` loads as the type. A test
        compares it; `CLOUDPICKLE_UPDATE_SNAPSHOTS=1 dotnet test tests/CloudPickle.InteropTests` writes it anew. Item types stand for all: what
        `List<int>` shows holds for every `List<T>`. How values are written is in [wire-format.md](wire-format.md).

        | C# | Python | also read from |
        |---|---|---|

        """;

    public static string Make()
    {
        var rows = new SortedDictionary<string, (SortedSet<string> Python, SortedSet<string> Also)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, python) in Written())
        {
            Row(rows, type).Python.Add(python);
        }

        foreach (var (type, python) in Read())
        {
            var row = Row(rows, type);
            if (!row.Python.Contains(python))
            {
                row.Also.Add(python);
            }
        }

        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var (type, row) in rows)
        {
            text.Append($"| `{type}` | {Cell(row.Python)} | {Cell(row.Also)} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Type, string Python)> Written()
    {
        var cases = TestCases.All.Where(testCase => testCase.IsPlainData && testCase.Type != typeof(object)).ToList();
        var records = new PythonRecords();
        foreach (var testCase in cases)
        {
            records.Add(testCase.Name, testCase.Dump(PickleOptions.HighestProtocol));
        }

        var names = PythonRecords.Read(Peer.WithNumpy.Ask("type-names", records), 2).ToDictionary(record => Encoding.UTF8.GetString(record[0]), record => Encoding.UTF8.GetString(record[1]));
        return cases.Where(testCase => testCase.CreateValue() is not null).Select(testCase => (CSharpNames.Of(testCase.Type), Short(names[testCase.Name])));
    }

    private static IEnumerable<(string Type, string Python)> Read()
    {
        var names = PythonRecords.Read(Peer.WithNumpy.Ask("dump-typed"), 3)
            .DistinctBy(record => Encoding.UTF8.GetString(record[0]))
            .ToDictionary(record => Encoding.UTF8.GetString(record[0]), record => Encoding.UTF8.GetString(record[1]));
        return TypedCases.All
            .Where(typed => names.ContainsKey(typed.Python) && typed.Type.Namespace != typeof(Customer).Namespace)
            .Select(typed => (CSharpNames.Of(typed.Type), Short(names[typed.Python])));
    }

    /// <summary>Python's builtins go without their module; a class of the tests stands for its kind.</summary>
    private static string Short(string name) => name switch
    {
        "interop_types.Pair" => "namedtuple",
        _ when name.StartsWith("builtins.", StringComparison.Ordinal) => name["builtins.".Length..],
        _ => name,
    };

    private static (SortedSet<string> Python, SortedSet<string> Also) Row(SortedDictionary<string, (SortedSet<string> Python, SortedSet<string> Also)> rows, string type)
    {
        if (!rows.TryGetValue(type, out var row))
        {
            rows.Add(type, row = (new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
        }

        return row;
    }

    private static string Cell(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}

using System.Globalization;
using System.Text;

namespace CloudPickle.InteropTests;

/// <summary>Thousands of made-up values, protocol by protocol, both ways.</summary>
public class GeneratedValueTests
{
    private const int Count = 800;

    /// <summary>Ours to Python: disassembler, frame rules, both unpicklers; and what Python writes of it comes back as the same value.</summary>
    [Fact]
    public void What_we_write_Python_reads_and_writes_back_the_same()
    {
        var values = GeneratedValues.Make(Count);
        var records = new PythonRecords();
        for (var i = 0; i < values.Count; i++)
        {
            for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
            {
                records.Add($"{i} at {protocol}", protocol, Pickle.Dumps(values[i], new PickleOptions { Protocol = protocol }));
            }
        }

        var differences = new List<string>();
        var count = 0;
        foreach (var record in PythonRecords.Read(Peer.Python.AskDifferential("echo", records), 3))
        {
            var (name, error) = (Encoding.UTF8.GetString(record[0]), Encoding.UTF8.GetString(record[1]));
            count++;
            if (error.Length > 0)
            {
                differences.Add($"{name}: {error}");
                continue;
            }

            var expected = GeneratedValues.Describe(values[int.Parse(name.Split(' ')[0], CultureInfo.InvariantCulture)]);
            var actual = GeneratedValues.Describe(Pickle.Loads<object?>(record[2]));
            if (expected != actual)
            {
                var at = Math.Max(0, expected.AsSpan().CommonPrefixLength(actual) - 40);
                differences.Add($"{name}: …{expected[at..Math.Min(expected.Length, at + 120)]} became …{actual[at..Math.Min(actual.Length, at + 120)]}");
            }
        }

        Peer.AssertNone(differences);
        Assert.Equal(Count * (PickleOptions.HighestProtocol + 1), count);
    }

    /// <summary>Python's to us, and back at another protocol: Python compares type, value, order and aliases with what it made.</summary>
    [Fact]
    public void What_Python_makes_up_survives_the_way_through_here()
    {
        var answers = new PythonRecords();
        var failures = new List<string>();
        var count = 0;
        foreach (var record in PythonRecords.Read(Peer.Python.AskDifferential("make"), 2))
        {
            try
            {
                var options = new PickleOptions { Protocol = count++ % (PickleOptions.HighestProtocol + 1) };
                answers.Add(record[0], Pickle.Dumps(Pickle.Loads<object?>(record[1]), options));
            }
            catch (PickleException exception)
            {
                failures.Add($"{Encoding.UTF8.GetString(record[0])}: {exception.Message}");
            }
        }

        failures.AddRange(PythonRecords.ReadLines(Peer.Python.AskDifferential("check-made", answers)));
        Peer.AssertNone(failures);
        Assert.InRange(count, 6000, int.MaxValue);
    }
}

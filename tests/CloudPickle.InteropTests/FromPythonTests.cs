using System.Text;

namespace CloudPickle.InteropTests;

/// <summary>What Python writes, C# loads untyped and writes back; Python compares type, value, order and aliasing.</summary>
public class FromPythonTests
{
    public static TheoryData<string> Interpreters() => [.. PythonInterpreter.FindAll().Select(python => python.Path)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Interpreters))]
    public void Every_value_of_Python_survives_at_every_protocol_both_ways(string path)
    {
        var python = PythonInterpreter.FindAll().Single(candidate => candidate.Path == path);
        var answers = new PythonRecords();
        var failures = new List<string>();
        var count = 0;
        foreach (var record in PythonRecords.Read(python.Ask("dump-values"), 4))
        {
            var (name, kind, source) = (Encoding.UTF8.GetString(record[0]), Encoding.UTF8.GetString(record[1]), Encoding.UTF8.GetString(record[2]));
            var options = new UnpickleOptions { UnknownGlobals = kind == "natural" ? UnknownGlobals.Reject : UnknownGlobals.Opaque };
            try
            {
                var value = Pickle.Loads<object?>(record[3], options);
                for (var target = 0; target <= PickleOptions.HighestProtocol; target++)
                {
                    answers.Add(name, source, target, Pickle.Dumps(value, new PickleOptions { Protocol = target }));
                    count++;
                }
            }
            catch (PickleException exception)
            {
                failures.Add($"{name} {source}: {exception.Message}");
            }
        }

        failures.AddRange(PythonRecords.ReadLines(python.Ask("check-values", answers)));
        Peer.AssertNone(failures);
        Assert.InRange(count, 1000, int.MaxValue);
    }

    /// <summary>As they stand in CPython's own tests, written by versions of it since 2.2.</summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Interpreters))]
    public void Pickles_of_CPythons_tests_survive_at_every_protocol(string path)
    {
        var python = PythonInterpreter.FindAll().Single(candidate => candidate.Path == path);
        var answers = new PythonRecords();
        var count = 0;
        foreach (var record in PythonRecords.Read(python.Ask("dump-cpython"), 2))
        {
            var value = Pickle.Loads<object?>(record[1], new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque });
            for (var target = 0; target <= PickleOptions.HighestProtocol; target++)
            {
                answers.Add(Encoding.UTF8.GetString(record[0]), target, Pickle.Dumps(value, new PickleOptions { Protocol = target }));
            }

            count++;
        }

        Peer.AssertNone(PythonRecords.ReadLines(python.Ask("check-cpython", answers)));
        Assert.Equal(12, count);
    }

    [Fact]
    public void The_usual_Python_is_there() => Assert.NotNull(Peer.Python);
}

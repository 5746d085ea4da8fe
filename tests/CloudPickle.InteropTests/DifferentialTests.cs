namespace CloudPickle.InteropTests;

/// <summary>
/// Whatever we accept, CPython's C and pure-Python unpicklers accept, with the same value. The exceptions that are known stand, with their
/// reasons, in Python/known_differences.py.
/// </summary>
public class DifferentialTests
{
    private static readonly UnpickleOptions s_limited = new() { Limits = PickleLimits.Default with { MaxOpcodes = 10_000, MaxStackDepth = 10_000 } };

    [Fact]
    public void Damaged_pickles_mean_the_same_to_everybody_who_reads_them()
    {
        var pickles = TestCases.All.Where(testCase => testCase.IsPlainData)
            .SelectMany(testCase => Enumerable.Range(0, PickleOptions.HighestProtocol + 1).Select(testCase.Dump))
            .Concat(GeneratedValues.Make(300).Select((value, i) => Pickle.Dumps(value, new PickleOptions { Protocol = i % 6 })))
            .Where(pickle => pickle.Length < 2000)
            .ToList();
        var mutations = new PickleMutations((int)(GeneratedValues.Seed % 1_000_000));

        Judge(Enumerable.Range(0, 15_000).Select(i => mutations.Mutate(pickles[i % pickles.Count], pickles[i * 7 % pickles.Count])), atLeast: 1000);
    }

    [Fact]
    public void Opcodes_in_no_order_mean_the_same_to_everybody_who_reads_them()
    {
        var mutations = new PickleMutations((int)(GeneratedValues.Seed % 1_000_000) + 1);

        Judge(Enumerable.Range(0, 15_000).Select(i => mutations.Opcodes(3 + (i % 12))), atLeast: 300);
    }

    /// <summary>Each opcode on each kind of stack, with arguments that are right, short, or nonsense.</summary>
    [Fact]
    public void Each_opcode_means_the_same_wherever_it_stands()
    {
        string[] stacks =
        [
            "", "N", "(", "N(", "(N", "(NN", "NN", "NNN", ")", "]", "]N", "](N", "}", "}N", "}NN", "}(NN", "}(N", "\u008f", "\u008f(N", "X\u0001\0\0\0a", "C\u0001a", "\u0096\u0001\0\0\0\0\0\0\0a",
            "c__builtin__\nset\n", "c__builtin__\nset\n)", "c__builtin__\nset\n]\u0085", "cdatetime\ntimedelta\n(K\u0001K\u0002t", "(c__builtin__\nset\n", "X\u0008\0\0\0builtinsX\u0003\0\0\0set", "]q\0", "]p1\n",
        ];
        string[] arguments =
        [
            "", "\0", "\u0001", "\u0001a", "\0\0", "\u0001\0", "\0\0\0\0", "\u0001\0\0\0a", "\u00ff\u00ff\u00ff\u00ff", "\0\0\0\0\0\0\0\0", "\u0001\0\0\0\0\0\0\0a", "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
            "\n", "0\n", "1\n", "-1\n", "1L\n", "01\n", " 1\n", "1_0\n", "0x1\n", "1e5\n", "nan\n", "'a'\n", "\"a\"\n", "'a\n", "a\n", "\\u0041\n", "\u00e9\n", "__builtin__\nset\n", "a\nb\n",
        ];
        var inputs =
            from opcode in Enumerable.Range(0, 256)
            from stack in stacks
            from argument in arguments
            select System.Text.Encoding.Latin1.GetBytes($"{stack}{(char)opcode}{argument}.");

        Judge(inputs, atLeast: 1000);
    }

    private static void Judge(IEnumerable<byte[]> pickles, int atLeast)
    {
        var records = new PythonRecords();
        var accepted = 0;
        foreach (var pickle in pickles)
        {
            object? value;
            try
            {
                value = Pickle.Loads<object?>(pickle, s_limited);
            }
            catch (UnpicklingException)
            {
                continue;
            }

            // Anything else that escapes is a failure of its own.
            records.Add($"{accepted++}", pickle, Pickle.Dumps(value));
        }

        Peer.AssertNothingReported(Peer.Python.AskDifferential("judge", records));
        Assert.InRange(accepted, atLeast, int.MaxValue);
    }
}

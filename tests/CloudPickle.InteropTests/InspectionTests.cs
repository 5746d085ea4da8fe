using System.Text;
using CloudPickle.Inspection;
using CloudPickle.Wire;

namespace CloudPickle.InteropTests;

/// <summary>Disassembling, optimizing and converting, beside CPython's own <c>pickletools</c> and unpickler.</summary>
public class InspectionTests
{
    private static readonly DisassemblyOptions s_annotated = new() { Annotate = true };
    private static readonly Lazy<byte[]> s_values = new(() => Peer.Python.Ask("dump-values"));

    [Fact]
    public void Pickles_of_Python_are_disassembled_and_optimized_as_pickletools_does() =>
        Compare(PythonRecords.Read(s_values.Value, 4).Select(record => record[3]), atLeast: 400);

    [Fact]
    public void Pickles_of_CSharp_are_disassembled_and_optimized_as_pickletools_does() =>
        Compare(
            from testCase in TestCases.All
            from protocol in Enumerable.Range(0, PickleOptions.HighestProtocol + 1)
            select testCase.Dump(protocol),
            atLeast: 1000);

    [Fact]
    public void Pickles_of_cloudpickle_are_disassembled_and_optimized_as_pickletools_does() =>
        Compare(PythonRecords.Read(Peer.WithCloudPickle.AskClosures("dump"), 3).Select(record => record[2]), atLeast: 5);

    [Fact]
    public void Every_opcode_is_disassembled_as_pickletools_does()
    {
        var pickles = EveryOpcode.Pickles.ToList();
        var seen = pickles.SelectMany(pickle => PickleDocument.Parse(pickle).Pickles[0].Instructions.Select(instruction => instruction.Opcode)).ToHashSet();
        Assert.Empty(OpcodeTable.All.ToArray().Select(info => info.Opcode).Except(seen));
        Compare(pickles, atLeast: 50);
    }

    [Fact]
    public void Converted_pickles_load_as_the_same_values_in_Python()
    {
        var answers = new PythonRecords();
        foreach (var record in PythonRecords.Read(s_values.Value, 4))
        {
            var document = PickleDocument.Parse(record[3]);
            for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
            {
                answers.Add(record[0], record[2], protocol, document.Convert(protocol));
            }
        }

        Peer.AssertNothingReported(Peer.Python.Ask("check-values", answers));
    }

    [Fact]
    public void Converted_functions_run_in_Python()
    {
        var answers = new PythonRecords();
        foreach (var record in PythonRecords.Read(Peer.WithCloudPickle.AskClosures("dump"), 3))
        {
            for (var protocol = 2; protocol <= PickleOptions.HighestProtocol; protocol++)
            {
                answers.Add(record[0], protocol, PickleDocument.Parse(record[2]).Convert(protocol));
            }
        }

        Peer.AssertNothingReported(Peer.WithCloudPickle.AskClosures("check", answers));
    }

    private static void Compare(IEnumerable<byte[]> pickles, int atLeast)
    {
        var questions = new PythonRecords();
        var documents = new List<PickleDocument>();
        foreach (var pickle in pickles)
        {
            questions.Add(pickle);
            documents.Add(PickleDocument.Parse(pickle));
        }

        Assert.True(documents.Count >= atLeast, $"{documents.Count} pickles");
        var differences = new List<string>();
        foreach (var (document, answer) in documents.Zip(PythonRecords.Read(Peer.Python.Inspect(questions), 4)))
        {
            Compare(document, answer, differences);
        }

        Peer.AssertNone(differences);
    }

    private static void Compare(PickleDocument document, byte[][] answer, List<string> differences)
    {
        var (text, annotated, optimized) = (Encoding.UTF8.GetString(answer[0]), Encoding.UTF8.GetString(answer[1]), answer[2]);
        if (answer[3].Length > 0)
        {
            // Python goes no further than what it finds wrong; here that is a note at the same place, after the same lines.
            Expect(document.Problems.Any(), true, "a problem, as Python has " + Encoding.UTF8.GetString(answer[3]), differences);
            Expect(document.Disassemble()[..text.Length], text, "disassembly up to the problem", differences);
            return;
        }

        Expect(document.Disassemble(), text, "disassembly", differences);
        Expect(document.Disassemble(s_annotated), annotated, "annotated disassembly", differences);
        Expect(System.Convert.ToHexString(document.Optimize()), System.Convert.ToHexString(optimized), "optimized pickle", differences);
    }

    private static void Expect<T>(T actual, T expected, string what, List<string> differences)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected))
        {
            differences.Add($"{what}:\n{actual}\n-- Python --\n{expected}");
        }
    }
}

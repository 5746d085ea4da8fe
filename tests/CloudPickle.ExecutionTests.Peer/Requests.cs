using System.Text;
using CloudPickle.Testing;

namespace CloudPickle.ExecutionTests.Peer;

internal static class Requests
{
    /// <summary>Reads (name, protocol, pickle) until the input ends; answers each with a dump of what was loaded, or with the error.</summary>
    public static void RoundTrip(Stream input, Stream output)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8);
        using var writer = new BinaryWriter(output, Encoding.UTF8);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var testCase = TestCases.Get(reader.ReadString());
            var protocol = reader.ReadInt32();
            var pickle = reader.ReadBytes(reader.ReadInt32());
            try
            {
                var answer = testCase.Dump(testCase.Load(pickle), new PickleOptions { Protocol = protocol });
                writer.Write("");
                writer.Write(answer.Length);
                writer.Write(answer);
            }
            catch (Exception exception)
            {
                writer.Write(exception.ToString());
            }
        }
    }

    /// <summary>Reads (name, pickle) until the input ends; answers each with what the closure does here, and a dump of what was loaded.</summary>
    public static void RunClosures(Stream input, Stream output)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8);
        using var writer = new BinaryWriter(output, Encoding.UTF8);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var closure = ClosureCases.Get(reader.ReadString());
            var pickle = reader.ReadBytes(reader.ReadInt32());
            try
            {
                var result = closure.Run(pickle);
                var answer = closure.DumpAgain(pickle);
                writer.Write(result);
                writer.Write(answer.Length);
                writer.Write(answer);
            }
            catch (Exception exception)
            {
                writer.Write(exception.ToString());
                writer.Write(0);
            }
        }
    }

    /// <summary>Writes every closure as a request to run it.</summary>
    public static void DumpClosures(Stream output)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8);
        writer.Write(ClosureCases.All.Count);
        foreach (var closure in ClosureCases.All)
        {
            var pickle = closure.Dump(PickleOptions.Default.Protocol);
            writer.Write(closure.Name);
            writer.Write(pickle.Length);
            writer.Write(pickle);
        }
    }

    /// <summary>Writes what every closure does here without any pickle, in the same order.</summary>
    public static void ExpectClosures(Stream output)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8);
        foreach (var closure in ClosureCases.All)
        {
            writer.Write(closure.Expected);
        }
    }

    /// <summary>Loads a value whose type lives in an assembly that was not loaded before, and says so.</summary>
    public static void LoadUntouched(Stream input, Stream output)
    {
        using var pickle = new MemoryStream();
        input.CopyTo(pickle);
        using var writer = new StreamWriter(output);
        writer.WriteLine(IsLoaded());
        writer.WriteLine(Pickle.Loads<object>(pickle.ToArray()));
        writer.WriteLine(IsLoaded());
    }

    /// <summary>Dumps a list that never ends to a file, until somebody kills the process.</summary>
    public static void DumpWithoutEnd(string path)
    {
        using var file = File.Create(path);
        Pickle.Dump<IReadOnlyCollection<string>>(new EndlessList(), file);
    }

    private static bool IsLoaded() =>
        AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "CloudPickle.TestCases.Untouched");
}

using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace CloudPickle.ExecutionTests.Golden;

/// <summary>The pickles of one release at one protocol, of every shared case: names and bytes with their lengths, compressed.</summary>
internal static class GoldenFile
{
    public static IEnumerable<string> Releases() =>
        Directory.EnumerateDirectories(Folder()).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    public static Dictionary<string, byte[]> Read(string release, int protocol)
    {
        using var reader = new BinaryReader(new BrotliStream(File.OpenRead(PathOf(release, protocol)), CompressionMode.Decompress));
        var pickles = new Dictionary<string, byte[]>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var name = reader.ReadString();
            pickles.Add(name, reader.ReadBytes(reader.ReadInt32()));
        }

        return pickles;
    }

    public static void Write(string release, int protocol, IReadOnlyCollection<KeyValuePair<string, byte[]>> pickles)
    {
        Directory.CreateDirectory(Path.Combine(Folder(), release));
        using var writer = new BinaryWriter(new BrotliStream(File.Create(PathOf(release, protocol)), CompressionLevel.SmallestSize));
        writer.Write(pickles.Count);
        foreach (var (name, pickle) in pickles)
        {
            writer.Write(name);
            writer.Write(pickle.Length);
            writer.Write(pickle);
        }
    }

    private static string PathOf(string release, int protocol) => Path.Combine(Folder(), release, $"protocol{protocol}.pickles.br");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

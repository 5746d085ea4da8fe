using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;

namespace CloudPickle.Fuzz;

/// <summary>Where inputs are: the corpus that is checked in, new ones of this run, those that failed, and the one at hand, which outlives a crash.</summary>
internal sealed class FuzzFolders : IDisposable
{
    /// <summary>Longer inputs are not tried.</summary>
    public const int MaxInput = 4096;

    private readonly string _corpus;
    private readonly string _output;
    private readonly MemoryMappedFile _lastFile;
    private readonly MemoryMappedViewAccessor _last;

    /// <summary>Opens the folders.</summary>
    /// <param name="corpus">A folder for each target.</param>
    /// <param name="output">Gets <c>new</c> and <c>findings</c>, with a folder for each target, and <c>last</c>: the length of the input at hand, and its bytes.</param>
    public FuzzFolders(string corpus, string output)
    {
        _corpus = corpus;
        _output = Directory.CreateDirectory(output).FullName;
        _lastFile = MemoryMappedFile.CreateFromFile(Path.Combine(output, "last"), FileMode.Create, null, sizeof(int) + MaxInput);
        _last = _lastFile.CreateViewAccessor();
    }

    /// <summary>The inputs that are checked in for a target.</summary>
    public IEnumerable<byte[]> Corpus(FuzzTarget target) => Corpus(_corpus, target);

    /// <summary>The inputs of a corpus for a target.</summary>
    public static IEnumerable<byte[]> Corpus(string corpus, FuzzTarget target)
    {
        var folder = Path.Combine(corpus, target.Name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];
    }

    /// <summary>Notes the input that is tried now, in case that the process does not survive it.</summary>
    public void Begin(byte[] input)
    {
        var length = Math.Min(input.Length, MaxInput);
        _last.Write(0, length);
        _last.WriteArray(sizeof(int), input, 0, length);
    }

    /// <summary>Keeps an input that reached something new.</summary>
    public void Keep(FuzzTarget target, byte[] input) => Write("new", target, input);

    /// <summary>Keeps an input that failed, and says where.</summary>
    public string Finding(FuzzTarget target, byte[] input) => Write("findings", target, input);

    /// <inheritdoc/>
    public void Dispose()
    {
        _last.Dispose();
        _lastFile.Dispose();
    }

    private string Write(string folder, FuzzTarget target, byte[] input)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_output, folder, target.Name)).FullName, Convert.ToHexString(SHA256.HashData(input))[..16]);
        File.WriteAllBytes(path, input);
        return path;
    }
}

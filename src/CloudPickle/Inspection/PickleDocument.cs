using System.Linq;
using System.Runtime.CompilerServices;
using CloudPickle.Inspection;

namespace CloudPickle;

/// <summary>
/// What is in a pickle, without loading it: its instructions, the names that it would resolve, and the tree that it would build. Nothing is
/// resolved, called or constructed, so any bytes can be parsed, whoever wrote them. Damage is data (<see cref="Problems"/>): what stands before it
/// is here.
/// </summary>
/// <remarks>Immutable, safe for concurrent use. It keeps the bytes that it was parsed from, which must not be changed.</remarks>
public sealed class PickleDocument
{
    private PickleDocument(ReadOnlyMemory<byte> data, PickleParseOptions options, IReadOnlyList<InspectedPickle> pickles) =>
        (Data, Options, Pickles) = (data, options, pickles);

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>How they were parsed.</summary>
    public PickleParseOptions Options { get; }

    /// <summary>The pickles, which stand one after the other. Only the last one can be damaged. No bytes at all are one damaged pickle.</summary>
    public IReadOnlyList<InspectedPickle> Pickles { get; }

    /// <summary>Whether every pickle ends with its <c>STOP</c>, and nothing else follows.</summary>
    public bool IsComplete => Pickles[^1].IsComplete;

    /// <summary>What is wrong or odd, in the order in which it stands.</summary>
    public IEnumerable<PickleProblem> Problems => Pickles.SelectMany(pickle => pickle.Problems);

    /// <summary>The names that loading would resolve, in the order in which they stand, each as often as it is named.</summary>
    public IEnumerable<GlobalReference> Globals => Pickles.SelectMany(pickle => pickle.Globals);

    /// <summary>Parses the pickles in memory, without a copy.</summary>
    /// <param name="data">The bytes; they must not change while the document is used.</param>
    /// <param name="options">How to parse; null for the defaults.</param>
    [OverloadResolutionPriority(1)]
    public static PickleDocument Parse(ReadOnlyMemory<byte> data, PickleParseOptions? options = null)
    {
        options ??= PickleParseOptions.Default;
        var pickles = new List<InspectedPickle>();
        var memo = new SymbolicMemo();
        var start = 0;
        do
        {
            var machine = new SymbolicMachine(data, start, options, options.KeepMemo ? memo : new SymbolicMemo());
            var pickle = machine.Run();
            pickles.Add(pickle);
            start += pickle.Length;
        }
        while (start < data.Length && pickles[^1].IsComplete);
        return new PickleDocument(data, options, pickles);
    }

    /// <summary>Parses a copy of the pickles.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="options">How to parse; null for the defaults.</param>
    public static PickleDocument Parse(ReadOnlySpan<byte> data, PickleParseOptions? options = null) => Parse(data.ToArray().AsMemory(), options);

    /// <summary>Reads a stream to its end and parses what it holds.</summary>
    /// <param name="source">The stream; it stays open.</param>
    /// <param name="options">How to parse; null for the defaults.</param>
    /// <exception cref="IOException">The stream failed, or holds more than an array can.</exception>
    public static PickleDocument Parse(Stream source, PickleParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var content = new MemoryStream();
        source.CopyTo(content);
        return Parse(content.GetBuffer().AsMemory(0, (int)content.Length), options);
    }

    /// <summary>The disassembly of every pickle, as <c>python3 -m pickletools</c> writes it.</summary>
    /// <param name="options">Its form; null for the defaults.</param>
    public string Disassemble(DisassemblyOptions? options = null)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Disassemble(text, options);
        return text.ToString();
    }

    /// <summary>Writes the disassembly of every pickle. Text from the pickle is escaped: no control character of it reaches the writer.</summary>
    /// <param name="destination">Receives the text; it stays open.</param>
    /// <param name="options">Its form; null for the defaults.</param>
    public void Disassemble(TextWriter destination, DisassemblyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        foreach (var pickle in Pickles)
        {
            new Disassembler(destination, options ?? DisassemblyOptions.Default).Write(pickle);
        }
    }

    /// <summary>The same pickles without memo entries that nothing gets, and framed anew: Python's <c>pickletools.optimize</c>, byte for byte.</summary>
    /// <exception cref="UnpicklingException">The document is damaged.</exception>
    /// <exception cref="NotSupportedException">The pickles share one memo (<see cref="PickleParseOptions.KeepMemo"/>).</exception>
    public byte[] Optimize()
    {
        ThrowIfDamaged();
        ThrowIfMemoIsShared();
        using var optimized = new MemoryStream();
        foreach (var pickle in Pickles)
        {
            PickleOptimizer.Optimize(pickle, optimized);
        }

        return optimized.ToArray();
    }

    /// <summary>
    /// The same values at another protocol. Objects stay the recipes that they are: names are copied, whether or not they are registered, and nothing
    /// but values of the library's own types is made on the way. Persistent ids, extension codes and out-of-band buffers stay what they are.
    /// </summary>
    /// <param name="protocol">0 to 5; a negative number means the highest.</param>
    /// <param name="stringEncoding">How 8-bit strings of Python 2 are read; they are written as text, or as bytes for <see cref="StringEncoding.Bytes"/>.</param>
    /// <exception cref="UnpicklingException">The document is damaged, or has a value that Python would refuse to load.</exception>
    /// <exception cref="PicklingException">The protocol has no form for something: out-of-band buffers below 5, a persistent id that is no line of text at 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such protocol.</exception>
    /// <exception cref="NotSupportedException">The pickles share one memo (<see cref="PickleParseOptions.KeepMemo"/>).</exception>
    public byte[] Convert(int protocol, StringEncoding stringEncoding = StringEncoding.Ascii)
    {
        var options = new PickleOptions { Protocol = protocol, FixImports = Options.FixImports };
        ThrowIfDamaged();
        ThrowIfMemoIsShared();
        using var converted = new MemoryStream();
        foreach (var pickle in Pickles)
        {
            PickleConverter.Convert(pickle, options, stringEncoding, converted);
        }

        return converted.ToArray();
    }

    private void ThrowIfDamaged()
    {
        if (!IsComplete)
        {
            var damage = Pickles[^1].Problems[^1];
            throw new UnpicklingException(damage.Reason, path: null, damage.Offset, damage.Opcode);
        }
    }

    private void ThrowIfMemoIsShared()
    {
        if (Options.KeepMemo && Pickles.Count > 1)
        {
            throw new NotSupportedException("The pickles share one memo: none of them can be rewritten without the others. Load them with an Unpickler and dump what it gives.");
        }
    }
}

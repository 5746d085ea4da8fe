using System.Buffers.Binary;
using System.Text;

namespace CloudPickle.Wire;

// Everything that stands for something by name: globals, extension codes, persistent ids.
public sealed partial class PickleWriter
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Writes a global: two strings and <c>STACK_GLOBAL</c> from protocol 4, <c>GLOBAL</c> below, with Python 2's names at
    /// protocols 0 to 2 unless <see cref="FixImports"/> is off. Puts nothing in the memo.
    /// </summary>
    /// <param name="module">The Python 3 module, for example <c>builtins</c>.</param>
    /// <param name="qualname">The qualified name, dotted for nested classes; below protocol 4 Python resolves only undotted ones.</param>
    /// <exception cref="PicklingException">A name that a text line cannot hold: empty, with a newline or a lone surrogate.</exception>
    public void WriteGlobal(string module, string qualname)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(qualname);
        if (_protocol >= 4)
        {
            WriteString(module);
            WriteString(qualname);
            WriteOpcode(Opcode.StackGlobal);
            return;
        }

        if (_protocol < 3 && FixImports)
        {
            (module, qualname) = Python2Names.ToPython2(module, qualname);
        }

        WriteLines(Opcode.Global, EncodeName(module), EncodeName(qualname));
    }

    /// <summary>Writes an extension code of Python's <c>copyreg</c> registry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is not positive.</exception>
    /// <exception cref="PicklingException">Below protocol 2 there are no extension codes.</exception>
    public void WriteExtension(int code)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(code);
        if (_protocol < 2)
        {
            throw new PicklingException($"protocol {_protocol} has no extension codes; it takes protocol 2");
        }

        var destination = Reserve();
        BinaryPrimitives.WriteInt32LittleEndian(destination[1..], code);
        var (opcode, length) = code <= byte.MaxValue ? (Opcode.Ext1, 1) : code <= ushort.MaxValue ? (Opcode.Ext2, 2) : (Opcode.Ext4, 4);
        destination[0] = (byte)opcode;
        _position += 1 + length;
    }

    /// <summary>
    /// Writes a persistent id as the ASCII line of protocol 0 (<c>PERSID</c>). Later protocols write the id as a value and
    /// then <see cref="Opcode.BinPersId"/>.
    /// </summary>
    /// <exception cref="PicklingException">The id has a newline or is not ASCII.</exception>
    public void WritePersistentId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!Ascii.IsValid(id) || id.Contains('\n', StringComparison.Ordinal))
        {
            throw new PicklingException("a persistent id of protocol 0 is one line of ASCII text; use protocol 1 or higher for any other");
        }

        WriteLines(Opcode.PersId, Encoding.ASCII.GetBytes(id));
    }

    private static byte[] EncodeName(string name)
    {
        if (name.Length == 0 || name.Contains('\n', StringComparison.Ordinal))
        {
            throw new PicklingException($"the name of a global is one line of text below protocol 4, not \"{name.Replace("\n", "\\n", StringComparison.Ordinal)}\"");
        }

        try
        {
            return s_strictUtf8.GetBytes(name);
        }
        catch (EncoderFallbackException e)
        {
            throw new PicklingException("the name of a global has a lone surrogate", innerException: e);
        }
    }

    private void WriteLines(Opcode opcode, params ReadOnlySpan<byte[]> lines)
    {
        var size = 1;
        foreach (var line in lines)
        {
            size = checked(size + line.Length + 1);
        }

        var destination = Reserve(size);
        destination[0] = (byte)opcode;
        var written = 1;
        foreach (var line in lines)
        {
            line.CopyTo(destination[written..]);
            written += line.Length;
            destination[written++] = (byte)'\n';
        }

        _position += size;
    }
}

using System.Text;
using CloudPickle.Wire;

namespace CloudPickle;

// Bytes and buffers, in every protocol's form.
public partial class Pickler
{
    /// <summary>Writes Python's bytes. Before protocol 3 they are written as CPython does: text that is encoded on loading.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        if (Protocol >= 3)
        {
            _writer.WriteBytes(value);
        }
        else if (value.IsEmpty)
        {
            WriteCall(PythonNames.Bytes);
        }
        else
        {
            WriteCall(PythonNames.Encode, Encoding.Latin1.GetString(value), "latin1");
        }
    }

    /// <summary>Writes Python's bytearray. Before protocol 5 it is written as a call with bytes.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteByteArray(ReadOnlySpan<byte> value)
    {
        if (Protocol >= 5)
        {
            _writer.WriteByteArray(value);
            return;
        }

        WriteGlobal(PythonNames.ByteArray);
        if (value.IsEmpty)
        {
            BeginTuple(0);
            EndTuple(0);
        }
        else
        {
            BeginTuple(1);
            WriteBytes(value);
            EndTuple(1);
        }

        _writer.WriteOpcode(Opcode.Reduce);
    }

    /// <summary>
    /// Offers a buffer to <see cref="PickleOptions.BufferCallback"/> and, if the callback takes it, writes a reference to it (PEP 574).
    /// </summary>
    /// <param name="buffer">The buffer.</param>
    /// <returns>False when the buffer belongs into the stream.</returns>
    public bool TryWriteOutOfBand(PickleBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (Options.BufferCallback is not { } callback || callback(buffer))
        {
            return false;
        }

        _writer.WriteOpcode(Opcode.NextBuffer);
        if (buffer.IsReadOnly)
        {
            _writer.WriteOpcode(Opcode.ReadOnlyBuffer);
        }

        return true;
    }
}

using System.Buffers.Binary;
using System.Text;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>The instructions that set and get a memo entry at a protocol, as CPython's pickler chooses them.</summary>
internal static class MemoOpcodes
{
    public static byte[] Put(int index, int protocol) => protocol switch
    {
        >= 4 => [(byte)Opcode.Memoize],
        >= 1 => Binary(index, Opcode.BinPut, Opcode.LongBinPut),
        _ => Line(index, Opcode.Put),
    };

    public static byte[] Get(int index, int protocol) => protocol >= 1
        ? Binary(index, Opcode.BinGet, Opcode.LongBinGet)
        : Line(index, Opcode.Get);

    private static byte[] Binary(int index, Opcode narrow, Opcode wide)
    {
        if (index <= byte.MaxValue)
        {
            return [(byte)narrow, (byte)index];
        }

        var bytes = new byte[1 + sizeof(int)];
        bytes[0] = (byte)wide;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), index);
        return bytes;
    }

    private static byte[] Line(int index, Opcode opcode) => Encoding.ASCII.GetBytes($"{(char)opcode}{index}\n");
}

using System.Buffers.Binary;

namespace CloudPickle.TestKit;

/// <summary>Damages pickles, and makes streams of opcodes in no sensible order: the same for the same seed.</summary>
/// <param name="seed">The seed.</param>
public sealed class PickleMutations(int seed)
{
    private static readonly byte[] s_opcodes = [.. "(.012FNTIJKLMPQRSUVXabcdeghijlopqrstu})]BC\x0080\x0081\x0082\x0085\x0086\x0087\x0088\x0089\x008a\x008b\x008c\x008d\x008e\x008f\x0090\x0091\x0092\x0093\x0094\x0095\x0096\x0097\x0098G".Select(c => (byte)c)];

    private readonly Random _random = new(seed);

    /// <summary>A damaged copy: bytes changed, cut out, repeated, put in, or exchanged with another pickle's.</summary>
    /// <param name="pickle">The pickle.</param>
    /// <param name="other">Another one, for parts.</param>
    public byte[] Mutate(ReadOnlySpan<byte> pickle, ReadOnlySpan<byte> other)
    {
        List<byte> bytes = [.. pickle];
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            MutateOnce(bytes, other);
        }

        return [.. bytes];
    }

    /// <summary>Opcodes with arguments that fit them more often than not, so that much of it runs.</summary>
    /// <param name="length">How many opcodes, about.</param>
    public byte[] Opcodes(int length)
    {
        List<byte> bytes = [.. "(lp0\n0"u8];
        for (var i = 0; i < length; i++)
        {
            var opcode = s_opcodes[_random.Next(s_opcodes.Length)];
            if (opcode == (byte)'.')
            {
                continue;
            }

            bytes.Add(opcode);
            bytes.AddRange(Argument(opcode));
        }

        bytes.Add((byte)'.');
        return [.. bytes];
    }

    private void MutateOnce(List<byte> bytes, ReadOnlySpan<byte> other)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << _random.Next(6));
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = s_opcodes[_random.Next(s_opcodes.Length)];
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                bytes.Insert(at, s_opcodes[_random.Next(s_opcodes.Length)]);
                break;
            case 6 when other.Length > 0:
                var from = _random.Next(other.Length);
                bytes.InsertRange(at, other.Slice(from, Math.Min(other.Length - from, 1 << _random.Next(6))).ToArray());
                break;
            default:
                bytes.Insert(at, (byte)_random.Next(256));
                break;
        }
    }

    private byte[] Argument(byte opcode)
    {
        switch ((char)opcode)
        {
            case 'F':
                return [.. "1.5\n"u8];
            case 'I' or 'L' or 'g' or 'p':
                return [.. "0"u8, (byte)('0' + _random.Next(3)), (byte)'\n'];
            case 'S':
                return [.. "'ab'\n"u8];
            case 'V' or 'P':
                return [.. "ab\n"u8];
            case 'c' or 'i':
                return _random.Next(3) switch
                {
                    0 => [.. "__builtin__\nset\n"u8],
                    1 => [.. "collections\nOrderedDict\n"u8],
                    _ => [.. "datetime\ntimedelta\n"u8],
                };
            case 'K' or 'h' or 'q' or '\x0082' or '\x0080':
                return [(byte)_random.Next(4)];
            case 'M' or '\x0083':
                return [(byte)_random.Next(4), 0];
            case 'J' or 'j' or 'r' or '\x0084':
                return Little(_random.Next(4), 4);
            case 'G':
                return [0x3F, 0xF8, 0, 0, 0, 0, 0, 0];
            case 'U' or 'C' or '\x008a' or '\x008c':
                return [2, (byte)'a', (byte)'b'];
            case 'X' or 'B' or 'T' or '\x008b':
                return [.. Little(2, 4), (byte)'a', (byte)'b'];
            case '\x008d' or '\x008e' or '\x0096':
                return [.. Little(2, 8), (byte)'a', (byte)'b'];
            case '\x0095':
                return Little(_random.Next(8), 8);
            default:
                return [];
        }
    }

    private static byte[] Little(long value, int width)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..width];
    }
}

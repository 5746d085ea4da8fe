using CloudPickle.Reduction.Machine;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>CPython's <c>pickletools.optimize</c>: memo entries that nothing gets are left out, the others numbered anew, the frames drawn anew.</summary>
internal static class PickleOptimizer
{
    private const int FrameTarget = 64 * 1024;

    public static void Optimize(InspectedPickle pickle, Stream destination)
    {
        var instructions = pickle.Instructions;
        var used = new Dictionary<int, int>(SparseIndexComparer.Instance);
        var protocol = 0;
        foreach (var instruction in instructions)
        {
            if (IsGet(instruction.Opcode))
            {
                used[(int)instruction.MemoIndex!] = -1;
                protocol = Math.Max(protocol, OpcodeTable.Get(instruction.Opcode).Protocol);
            }
            else if (instruction.Opcode == Opcode.Proto)
            {
                protocol = Math.Max(protocol, (int)instruction.Argument!);
            }
        }

        var output = new FramedOutput(destination, protocol);
        var next = 0;
        for (var i = 0; i < instructions.Count; i++)
        {
            var instruction = instructions[i];
            if (i == 0 && instruction.Opcode == Opcode.Proto)
            {
                output.WriteUnframed(instruction.Bytes.Span);
            }
            else if (StackEffect.StoresMemo(instruction.Opcode))
            {
                if (used.ContainsKey((int)instruction.MemoIndex!))
                {
                    used[(int)instruction.MemoIndex] = next;
                    output.Write(MemoOpcodes.Put(next++, protocol));
                }
            }
            else if (IsGet(instruction.Opcode))
            {
                output.Write(MemoOpcodes.Get(used[(int)instruction.MemoIndex!], protocol));
            }
            else if (instruction.Opcode != Opcode.Frame)
            {
                output.Write(instruction.Bytes.Span);
            }
        }

        output.End();
    }

    private static bool IsGet(Opcode opcode) => opcode is Opcode.Get or Opcode.BinGet or Opcode.LongBinGet;

    /// <summary>Python's framer: a frame ends at the first instruction after 64 KiB, and longer instructions stand outside of frames.</summary>
    private sealed class FramedOutput(Stream destination, int protocol)
    {
        private const int MinimumFrame = 4;

        private readonly MemoryStream? _frame = protocol >= 4 ? new MemoryStream() : null;

        public void WriteUnframed(ReadOnlySpan<byte> bytes) => destination.Write(bytes);

        public void Write(ReadOnlySpan<byte> bytes)
        {
            var isLarge = bytes.Length > FrameTarget;
            if (_frame is not null && (isLarge || _frame.Length >= FrameTarget))
            {
                Commit(_frame);
            }

            (isLarge ? destination : _frame ?? destination).Write(bytes);
        }

        public void End()
        {
            if (_frame is { Length: > 0 })
            {
                Commit(_frame);
            }
        }

        private void Commit(MemoryStream frame)
        {
            if (frame.Length >= MinimumFrame)
            {
                Span<byte> header = stackalloc byte[1 + sizeof(ulong)];
                header[0] = (byte)Opcode.Frame;
                System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(header[1..], (ulong)frame.Length);
                destination.Write(header);
            }

            frame.WriteTo(destination);
            frame.SetLength(0);
        }
    }
}

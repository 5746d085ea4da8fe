using System.Buffers;

namespace CloudPickle.Fuzz;

/// <summary>Memory in pieces of a few bytes, which only the general machine reads.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    public static ReadOnlySequence<byte> Split(ReadOnlyMemory<byte> memory, int size)
    {
        var first = new Segment { Memory = memory[..Math.Min(size, memory.Length)] };
        var last = first;
        for (var at = first.Memory.Length; at < memory.Length; at += size)
        {
            var next = new Segment { Memory = memory.Slice(at, Math.Min(size, memory.Length - at)), RunningIndex = at };
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}

using System.Buffers;

namespace CloudPickle.ExecutionTests;

/// <summary>Memory in pieces of odd lengths.</summary>
internal static class Segments
{
    public static ReadOnlySequence<byte> Of(byte[] content, params int[] lengths)
    {
        var first = new Segment(default, 0);
        var last = first;
        for (int position = 0, i = 0; position < content.Length; i++)
        {
            var length = Math.Min(lengths[i % lengths.Length], content.Length - position);
            last = last.Append(content.AsMemory(position, length));
            position += length;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var segment = new Segment(memory, RunningIndex + Memory.Length);
            Next = segment;
            return segment;
        }
    }
}

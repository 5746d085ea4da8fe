using System.Buffers;

namespace CloudPickle.ExecutionTests.Faults;

/// <summary>A buffer writer that has no memory left after so many calls.</summary>
internal sealed class FailingWriter(int calls, Exception failure) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private int _calls;

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Advance(int count) => _buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => _calls++ < calls ? _buffer.GetMemory(sizeHint) : throw failure;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}

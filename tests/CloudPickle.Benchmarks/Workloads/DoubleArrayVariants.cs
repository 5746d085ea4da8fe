using System.Runtime.InteropServices;

namespace CloudPickle.Benchmarks.Workloads;

/// <summary>The bounds of an array of numbers: a copy of its bytes, and not even that.</summary>
internal static class DoubleArrayVariants
{
    public static IReadOnlyList<(string Name, Codec<double[]> Codec)> All =>
    [
        ("memcpy", new(Copy, Copy)),
        ("CloudPickle out of band", OutOfBand()),
    ];

    private static byte[] Copy(double[] value) => MemoryMarshal.AsBytes<double>(value).ToArray();

    private static double[] Copy(byte[] bytes) => MemoryMarshal.Cast<byte, double>(bytes).ToArray();

    private static Codec<double[]> OutOfBand()
    {
        var buffers = new List<ReadOnlyMemory<byte>>();
        var dumping = new PickleOptions
        {
            BufferCallback = buffer =>
            {
                buffers.Add(buffer.Memory);
                return false;
            },
        };
        return new(
            value =>
            {
                buffers.Clear();
                return Pickle.Dumps(value, dumping);
            },
            bytes => Pickle.Loads<double[]>(bytes, new UnpickleOptions { Buffers = buffers, ShareArrays = true }));
    }
}

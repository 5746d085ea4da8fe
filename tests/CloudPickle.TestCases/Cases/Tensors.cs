using System.Numerics.Tensors;

namespace CloudPickle.Testing;

/// <summary>Tensors of System.Numerics.Tensors, with the reducer of CloudPickle.Tensors.</summary>
internal static class Tensors
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain("Tensor<double>", () => Tensor.Create([1.5, 2, 3, 4, 5, 6], [2, 3])),
        TestCase.Plain("Tensor<int> cut out of another", () => Tensor.Create([1, 2, 3, 4, 5, 6], [2, 3]).Slice(0..2, 1..3)),
        TestCase.Plain("Tensor<byte> of three dimensions", () => Tensor.Create(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, [2, 2, 2])),
        TestCase.Plain("Tensor<float>", () => Tensor.Create([1f, 2f], [2])),
    ];
}

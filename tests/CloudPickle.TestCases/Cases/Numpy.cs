using System.Numerics;

namespace CloudPickle.Testing;

/// <summary>Arrays of several dimensions, and the arrays and scalars of numpy that have no type of C#'s own.</summary>
internal static class Numpy
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain("double[,]", () => new[,] { { 1, 2.5 }, { -0.0, double.NegativeInfinity }, { 5, 6 } }),
        TestCase.Plain("double[,] empty", () => new double[0, 3]),
        TestCase.Plain("int[,,]", () => new[,,] { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { int.MinValue, 8 } } }),
        TestCase.Plain("bool[,]", () => new[,] { { true, false } }),
        TestCase.Plain("byte[,]", () => new byte[,] { { 1, 2 }, { 3, 255 } }),
        TestCase.Plain("Complex[,]", () => new[,] { { new Complex(1, -2) } }),
        TestCase.Plain("Half[,]", () => new[,] { { (Half)1.5 } }),
        TestCase.Plain("string[,]", () => new[,] { { "a", null }, { "b", "c" } }),
        TestCase.Plain("object[,]", () => new object?[,] { { 1, "a" }, { null, new List<object?> { 2 } } }),
        TestCase.Plain("decimal[,]", () => new[,] { { 1.0m, 2.00m } }),
        TestCase.Plain("PickledNDArray", () => new PickledNDArray(PickledDType.Parse("<i2"), [2, 3], new byte[] { 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0 })),
        TestCase.Plain("PickledNDArray Fortran", () => new PickledNDArray(PickledDType.Parse(">i2"), [2, 3], new byte[] { 0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6 }, isFortranOrder: true)),
        TestCase.Plain("PickledNDArray 0-d", () => new PickledNDArray(PickledDType.Parse("<f4"), [], BitConverter.GetBytes(1.5f))),
        TestCase.Plain("PickledNDArray datetime64", () => new PickledNDArray(PickledDType.Parse("<M8[ms]"), [2], new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128 })),
        TestCase.Plain("PickledNDArray text", () => new PickledNDArray(PickledDType.Parse("<U2"), [1], new byte[] { 97, 0, 0, 0, 0, 0, 0, 0 })),
        TestCase.Plain("PickledDType", () => PickledDType.Parse("<m8[10us]")),
        TestCase.Plain("PickledNumpyScalar", () => new PickledNumpyScalar(PickledDType.Parse("<f8"), BitConverter.GetBytes(1.5))),
    ];
}

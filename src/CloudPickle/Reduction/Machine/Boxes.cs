using System.Numerics;

namespace CloudPickle.Reduction.Machine;

/// <summary>Boxes that many values share.</summary>
internal static class Boxes
{
    public static readonly object True = true;
    public static readonly object False = false;
    private static readonly object[] s_small = MakeSmall();

    public static object Of(int value) => (uint)(value + 16) < (uint)s_small.Length ? s_small[value + 16] : value;

    public static object Of(bool value) => value ? True : False;

    public static object Of(long value) => value is >= int.MinValue and <= int.MaxValue ? Of((int)value) : value;

    public static object Of(BigInteger value) => PythonLibrary.HasBigIntegers
        ? value
        : throw new UnpicklingException(PythonLibrary.LeftOut("The pickle has an int of more than 64 bits", "int"));

    private static object[] MakeSmall()
    {
        var boxes = new object[272 + 16];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = i - 16;
        }

        return boxes;
    }
}

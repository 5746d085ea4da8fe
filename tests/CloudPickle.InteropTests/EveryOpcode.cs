using System.Text;

namespace CloudPickle.InteropTests;

/// <summary>Small pickles that together have every opcode, and every kind of argument in its odder forms. Bytes are Latin-1 text.</summary>
internal static class EveryOpcode
{
    public static IEnumerable<byte[]> Pickles => Texts.Select(Encoding.Latin1.GetBytes);

    private static string[] Texts =>
    [
        "N.", "\u0088.", "\u0089.", "I00\n.", "I01\n.", "I42\n.", "I-7\n.", "L123456789012345678901234567890L\n.", "L5\n.", "K\u0007.", "M\u0001\u0002.",
        "J\u00ff\u00ff\u00ff\u00ff.", "\u008a\u0000.", "\u008a\u0002\u00ff\u0000.", "\u008b\u0003\0\0\0\u0001\u0002\u0003.", "F1.5\n.", "Fnan\n.", "F-inf\n.",
        "F1e300\n.", "G?\u00f8\0\0\0\0\0\0.", "G\u007f\u00f0\0\0\0\0\0\0.", "G\u0080\0\0\0\0\0\0\0.", "G?\u0000\u0001\0\0\0\0\0.",
        "S'abc'\n.", "S\"it's\"\n.", "S'a\\n\\x41\\\\'\n.", "T\u0003\0\0\0a\u00e9c.", "U\u0003a'c.", "Vtext \\u20ac \u00e9\n.", "V\\U0001f600\n.",
        "X\u0004\0\0\0\u00e2\u0082\u00acx.", "X\u0003\0\0\0\u00ed\u00a0\u0080.", "\u0080\u0004\u008c\u0002\u00c3\u00a9.", "\u0080\u0004\u008d\u0002\0\0\0\0\0\0\0a\".",
        "X\u0006\0\0\0'\"\\\n\r\t.", "X\u0005\0\0\0\u0000\u0007\u001b\u007f ." , "X\u0003\0\0\0\u00e2\u0080\u00a8.", "X\u0002\0\0\0\u00c2\u00ad.", "X\u0003\0\0\0\u00ee\u0080\u0080.",
        "X\u0002\0\0\0\u00c2\u00a0.", "X\u0004\0\0\0\u00f3\u00a0\u0080\u0081.", "X\u0003\0\0\0\u00ef\u00bb\u00bf.",
        "\u0080\u0003B\u0003\0\0\0a'b.", "\u0080\u0003C\u0004\u0000\u00ff\n\".", "\u0080\u0004\u008e\u0001\0\0\0\0\0\0\0\\.", "\u0080\u0005\u0096\u0002\0\0\0\0\0\0\0ab.",
        "].", "(l.", "(K\u0001K\u0002l.", "]K\u0001a.", "](K\u0001K\u0002e.", ").", "(t.", "(K\u0001t.", "\u0080\u0002K\u0001\u0085.", "\u0080\u0002K\u0001K\u0002\u0086.",
        "\u0080\u0002K\u0001K\u0002K\u0003\u0087.", "}.", "(d.", "(K\u0001Nd.", "}K\u0001Ns.", "}(K\u0001NK\u0002Nu.", "\u0080\u0004\u008f(K\u0001\u0090.", "\u0080\u0004(K\u0001\u0091.",
        "NK\u00010.", "(K\u00010K\u000200N.", "K\u0001(0.", "(K\u0001K\u00021N.", "K\u00012\u0086.", "]p0\n0g0\n.", "]q\u00010h\u0001.", "]r\u0001\u0001\0\00j\u0001\u0001\0\0.",
        "\u0080\u0004]\u0094]\u0094h\u0000h\u0001\u0087.", "\u0082\u0001.", "\u0083\u0001\u0001.", "\u0084\u0001\0\u0001\0.",
        "ccollections\nOrderedDict\n.", "\u0080\u0004\u008c\u000bcollections\u008c\u0005deque\u0093.", "cbuiltins\nset\n(]tR.", "ccollections\nOrderedDict\n)R}b.",
        "(icollections\nOrderedDict\n.", "(K\u0001icollections\nOrderedDict\n.", "(ccollections\nOrderedDict\no.", "(ccollections\nOrderedDict\nK\u0001o.",
        "\u0080\u0002ccollections\nOrderedDict\n)\u0081.", "\u0080\u0004ccollections\nOrderedDict\n)}\u0092.", "Pan id\n.", "K\u0007Q.", "\u0080\u0005\u0097.", "\u0080\u0005\u0097\u0098.",
        "\u0080\u0004\u0095\u0002\0\0\0\0\0\0\0N.", "\u0080\u0004\u0095\u0001\0\0\0\0\0\0\0]\u0095\u0003\0\0\0\0\0\0\0Na.",
        "]q\u0000q\u0000.", "]q\u0005]\u00940h\u0005.", "(((((((((((((((((((((K\u0001111111111111111111111N.",
    ];
}

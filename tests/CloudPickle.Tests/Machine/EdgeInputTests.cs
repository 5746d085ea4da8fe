using System.Text;
using CloudPickle.Tests.Safety;
using Xunit;

namespace CloudPickle.Tests.Machine;

/// <summary>
/// Edge inputs whose meaning CPython's C and pure-Python unpicklers define; where those two differ, we refuse. Bytes are Latin-1 text.
/// </summary>
[Collection(LargeInputs.Name)]
public sealed class EdgeInputTests
{
    [Theory]
    [InlineData("I00\n.", "False")]
    [InlineData("I01\n.", "True")]
    [InlineData("I99999999999999999999\n.", "99999999999999999999")]
    [InlineData("I+5\n.", "5")]
    [InlineData("L5\n.", "5")]
    [InlineData("L-5L\n.", "-5")]
    [InlineData("\u008a\u0000.", "0")]
    [InlineData("\u008a\u0004\u0001\u0000\u0000\u0000.", "1")]
    [InlineData("\u008a\u0001\u00ff.", "-1")]
    [InlineData("\u008b\u0000\u0000\u0000\u0000.", "0")]
    [InlineData("F-inf\n.", "-inf")]
    [InlineData("FInfinity\n.", "inf")]
    [InlineData("S'\\101'\n.", "'A'")]
    [InlineData("S'\\x41\\n'\n.", "'A\\n'")]
    [InlineData("V\u00e9\n.", "'é'")]
    [InlineData("V\\x41\n.", "'\\\\x41'")]
    [InlineData("K\u0001(0.", "1")]
    [InlineData("K\u0001K\u0002.", "2")]
    [InlineData("(K\u0001.", "1")]
    [InlineData("K\u0001.garbage", "1")]
    [InlineData("](e.", "[]")]
    [InlineData("}(u.", "{}")]
    [InlineData("\u008f(\u0090.", "set()")]
    [InlineData("]K\ta", null)]
    [InlineData("]K\u0009aK\u0000K\u0007s.", "[7]")]
    [InlineData("}(K\u0001K\u0002K\u0001K\u0003u.", "{1: 3}")]
    [InlineData("}(K\u0001K\nK\u0001K\u000b\u0088K\u000cu.", "{1: 12}")]
    [InlineData("(K\u0001K\u0002l.", "[1, 2]")]
    [InlineData("(K\u0001K\u0002d.", "{1: 2}")]
    [InlineData("\u0080\u0002\u0080\u0005N.", "None")]
    [InlineData("K\u0001\u0080\u0002.", "1")]
    [InlineData("\u008c\u0001a.", "'a'")]
    [InlineData("\u0080\u0002\u0096\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000a.", "bytearray(b'a')")]
    [InlineData("\u0080\u0004Np5\n0K\u0007\u0094h\u0001\u0086.", "(7, 7)")]
    [InlineData("\u0080\u0004K\u0001p1\n0K\u0002\u00940K\u0003\u00940h\u0001.", "3")]
    [InlineData("\u0080\u0002c__builtin__\nlong\n.", "builtins.int")]
    [InlineData("\u0080\u0005C\u0001a\u0098.", "b'a'")]
    [InlineData("]2K\u0001a\u0086.", "([1], [1])")]
    [InlineData("\u0080\u0004\u0095\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000N.", "None")]
    public void Reads_what_both_unpicklers_of_CPython_read(string pickle, string? expected)
    {
        if (expected is null)
        {
            Assert.Throws<UnpicklingException>(() => Load(pickle));
            return;
        }

        Assert.Equal(expected, new PickledTuple(Load(pickle)).ToString()[1..^2]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("K\u0001")]
    [InlineData(".")]
    [InlineData("(.")]
    [InlineData("K\u0001(.")]
    [InlineData("I010\n.")]
    [InlineData("I\n.")]
    [InlineData("I0x10\n.")]
    [InlineData("I1_0\n.")]
    [InlineData("\u008b\u00ff\u00ff\u00ff\u00ff.")]
    [InlineData("F1e400\n.")]
    [InlineData("F1_0\n.")]
    [InlineData("F 1.5\n.")]
    [InlineData("F0x1p3\n.")]
    [InlineData("S'\u00e9'\n.")]
    [InlineData("Sabc\n.")]
    [InlineData("S'abc\"\n.")]
    [InlineData("S'\n.")]
    [InlineData("S'a' \n.")]
    [InlineData("V\\u12\n.")]
    [InlineData("V\\U00110000\n.")]
    [InlineData("X\u0001\u0000\u0000\u0000\u00ff.")]
    [InlineData("X\u0002\u0000\u0000\u0000\u00c0\u0080.")]
    [InlineData("X\u00ff\u00ff\u00ff\u00ffa.")]
    [InlineData("T\u00ff\u00ff\u00ff\u00ff.")]
    [InlineData("U\u0001\u00e9.")]
    [InlineData("Np-1\n.")]
    [InlineData("g7\n.")]
    [InlineData("h\u0007.")]
    [InlineData("Np0\ng-1\n.")]
    [InlineData("Npabc\n.")]
    [InlineData("0.")]
    [InlineData("1.")]
    [InlineData("t.")]
    [InlineData("K\u0001(K\u0002\u0086.")]
    [InlineData("\u0085.")]
    [InlineData("2.")]
    [InlineData("N(2.")]
    [InlineData("}(K\u0001u.")]
    [InlineData("(K\u0001d.")]
    [InlineData(")K\u0001a.")]
    [InlineData("}K\u0001a.")]
    [InlineData("}]Ns.")]
    [InlineData("](K\u0001\u0090.")]
    [InlineData("(\u0091(K\u0001\u0090.")]
    [InlineData("K\u0001}b.")]
    [InlineData("}}b.")]
    [InlineData("c__builtin__\nlen\n)\u0081.")]
    [InlineData("c__builtin__\nlen\n]R.")]
    [InlineData("cos\nsystem\n(S'id'\ntR.")]
    [InlineData("\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.")]
    [InlineData("(ios\nsystem\n.")]
    [InlineData("(cos\nsystem\no0N.")]
    [InlineData("\u0082\u0001.")]
    [InlineData("\u0082\u0000.")]
    [InlineData("\u0084\u00ff\u00ff\u00ff\u00ff.")]
    [InlineData("\u0080\u0004\u008c\u0007pathlib\u008c\u0009os.system\u0093)R.")]
    [InlineData("c__builtin__\ngetattr\n(c__builtin__\nint\nVfrom_bytes\ntR.")]
    [InlineData("c__builtin__\ngetattr\n0cos\nsystem\n.")]
    [InlineData("c__builtin__\ngetattr\ncos\nsystem\n.")]
    [InlineData("c_codecs\nencode\n(VA\nVrot13\ntR.")]
    [InlineData("\u0080\u0004K\u0001K\u0002\u0093.")]
    [InlineData("c\n\n.")]
    [InlineData("\u0080\u0003c__builtin__\nlen\n.")]
    [InlineData("P5\n.")]
    [InlineData("K\u0005Q.")]
    [InlineData("\u0080\u0006N.")]
    [InlineData("\u0080\u0005\u0097.")]
    [InlineData("\u0080\u0005K\u0001\u0098.")]
    [InlineData("\u0080\u0004\u008e\u00ff\u00ff\u00ff\u007f\u0000\u0000\u0000\u0000.")]
    [InlineData("\u0080\u0004\u008d\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0080.")]
    [InlineData("\u0080\u0004\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffN.")]
    [InlineData("\u0080\u0004\u0095\u0003\u0000\u0000\u0000\u0000\u0000\u0000\u0000C\u0005hello.")]
    [InlineData("\u00ff.")]
    [InlineData("(o.")]
    [InlineData("Np99999999999999999999\n.")]
    public void Refuses_everything_else_with_its_own_exception(string pickle)
    {
        var error = Assert.Throws<UnpicklingException>(() => Load(pickle));
        Assert.StartsWith("$", error.Path, StringComparison.Ordinal);
        Assert.True(error.Offset >= 0, "no offset in: " + error.Message);
    }

    [Fact]
    public void A_number_of_5000_digits_reaches_a_limit_that_is_named()
    {
        var error = Assert.Throws<UnpicklingException>(() => Load("L" + new string('9', 5000) + "\n."));
        Assert.Contains("MaxDigits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memo_index_far_away_costs_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Load("Nr\u00ff\u00ff\u00ff\u007f."));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    [Fact]
    public void NaN_keys_are_never_equal()
    {
        var nan = "G\u007f\u00f8\u0000\u0000\u0000\u0000\u0000\u0000";
        var loaded = Assert.IsType<PickledDictionary>(Load("}(" + nan + "K\u0001" + nan + "K\u0002u."));
        Assert.Equal(2, loaded.Count);
    }

    [Theory]
    [InlineData("K\u0001(")]
    [InlineData("]")]
    [InlineData("}")]
    [InlineData("(")]
    public void A_million_levels_are_read(string level)
    {
        if (level == "]")
        {
            var nested = string.Concat(Enumerable.Repeat("]", 1_000_000)) + string.Concat(Enumerable.Repeat("a", 999_999)) + ".";
            var list = Assert.IsType<List<object?>>(Load(nested));
            var depth = 1;
            while (list.Count == 1)
            {
                list = (List<object?>)list[0]!;
                depth++;
            }

            Assert.Equal(1_000_000, depth);
            return;
        }

        Assert.Throws<UnpicklingException>(() => Load(string.Concat(Enumerable.Repeat(level, 1_000_000))));
    }

    [Fact]
    public void A_quarter_million_levels_are_dumped_again()
    {
        List<object?> list = [];
        for (var i = 1; i < 250_000; i++)
        {
            list = [list];
        }

        var pickle = Pickle.Dumps(list);
        Assert.Equal(pickle, Pickle.Dumps(Pickle.Loads<object?>(pickle)));
    }

    private static object? Load(string pickle) => Pickle.Loads<object?>(Encoding.Latin1.GetBytes(pickle));
}

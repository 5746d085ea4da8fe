using System.Text.Json;

namespace CloudPickle.ToolTests;

/// <summary>Verdicts and exit codes.</summary>
public class ScanTests
{
    [Theory]
    [InlineData("](K\u0001X\u0001\0\0\0ae.", 0, "data")]
    [InlineData("ccollections\nOrderedDict\n)R.", 0, "data")]
    [InlineData("c__builtin__\nset\n(]tR.", 0, "data")]
    [InlineData("\u0080\u0002cshop\nOrder\n)\u0081}b.", 1, "unknown")]
    [InlineData("K\u0007Q.", 1, "unknown")]
    [InlineData("\u0082\u0001.", 1, "unknown")]
    [InlineData("\u0080\u0004\u008c\u000bcloudpickle\u008c\u0007closure\u0093\u008c\u0001a\u008c\u0001b\u0086R.", 1, "unknown")]
    [InlineData("ccollections\nOrderedDict\n)R)R.", 1, "unknown")]
    [InlineData("]q\u0000q\u0000.", 1, "unknown")]
    [InlineData("ccollections\nCounter\n(N}tb.", 1, "unknown")]
    [InlineData("cos\nsystem\n(S'id'\ntR.", 2, "dangerous")]
    [InlineData("\u0080\u0004\u008c\u0002os\u00940\u008c\u0006system\u00940h\u0000h\u0001\u0093.", 2, "dangerous")]
    [InlineData("(ios\nsystem\n.", 2, "dangerous")]
    [InlineData("(cos\nsystem\no0N.", 2, "dangerous")]
    [InlineData("c__builtin__\neval\n.", 2, "dangerous")]
    [InlineData("\u0080\u0002X\u000b\0\0\0__builtin__X\u0004\0\0\0eval\u0093.", 2, "dangerous")]
    [InlineData("\u0080\u0004\u008c\u0007pathlib\u008c\u0009os.system\u0093)R.", 2, "dangerous")]
    [InlineData("\u0080\u0004K\u0001p1\n0\u008c\u0002os\u00940h\u0001\u008c\u0006system\u0093.", 2, "dangerous")]
    [InlineData("\u0080\u0004cshop\nname\n)R\u008c\u0006system\u0093.", 2, "dangerous")]
    [InlineData("cfunctools\npartial\n.", 2, "dangerous")]
    [InlineData("coperator\nmethodcaller\n.", 2, "dangerous")]
    [InlineData("csubprocess\nPopen\n.", 2, "dangerous")]
    [InlineData("cimportlib\nimport_module\n.", 2, "dangerous")]
    [InlineData("ctypes\nFunctionType\n.", 2, "dangerous")]
    [InlineData("cos\nsystem\n(S'id'\ntRh\u0007.", 2, "dangerous")]
    [InlineData("cos\nsystem\n(S'id'\ntR.N", 2, "dangerous")]
    [InlineData("cshop\nOrder\n)Rh\u0007.", 3, "malformed")]
    [InlineData("N", 3, "malformed")]
    [InlineData("", 3, "malformed")]
    public async Task A_scan_ends_with_its_verdict(string pickle, int exitCode, string verdict)
    {
        var scan = (await InProcess.Run(pickle, "scan")).EndedWith(exitCode);
        Assert.StartsWith($"verdict\t{verdict}\t", scan.Lines[^1], StringComparison.Ordinal);
        Assert.Empty(scan.Errors);
    }

    [Fact]
    public async Task A_scan_says_what_is_done_with_each_name()
    {
        var scan = await InProcess.Run("](cshop\nOrder\n)Rcshop\nOrder\n)\u0081}bccollections\ndeque\n)Rcos\nsystem\ne.", "scan");
        Assert.Equal(
            [
                "dangerous\tos.system\tnamed\t1\tat 53\tthe module os reaches into the system or runs code",
                "unknown\tshop.Order\tcalled, given a state\t2\tat 2\tnot known to be data",
                "data\tcollections.deque\tcalled\t1\tat 32\tmakes data",
            ],
            scan.Lines[..^1]);
    }

    [Fact]
    public async Task Json_is_for_programs()
    {
        var scan = (await InProcess.Run("cos\nsystem\n(S'id'\ntRh\u0007.", "scan", "--json")).EndedWith(2);
        using var json = JsonDocument.Parse(scan.Bytes);
        Assert.Equal("dangerous", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal("os.system", json.RootElement.GetProperty("findings")[0].GetProperty("name").GetString());
        Assert.True(json.RootElement.GetProperty("problems")[0].GetProperty("fatal").GetBoolean());
    }

    [Fact]
    public async Task Names_can_be_allowed()
    {
        const string Order = "\u0080\u0002cshop\nOrder\n)\u0081}b.";
        (await InProcess.Run(Order, "scan", "--allow", "shop.Order")).EndedWith(0);
        (await InProcess.Run(Order, "scan", "--allow", "shop.*")).EndedWith(0);
        (await InProcess.Run(Order, "scan", "--allow", "shop.Other")).EndedWith(1);
        (await InProcess.Run("\u0080\u0004\u008c\u0004shop\u008c\u0009os.system\u0093.", "scan", "--allow", "shop.*")).EndedWith(2);
    }

    [Fact]
    public async Task Pickles_of_Python_are_judged()
    {
        (await InProcess.Run(Peer.Ask("values"), "scan")).EndedWith(0);
        var hostile = (await InProcess.Run(Peer.Ask("hostile"), "scan")).EndedWith(2);
        Assert.Contains("system\tcalled", hostile.Text, StringComparison.Ordinal);
        (await InProcess.Run(Peer.Ask("functions", modules: "cloudpickle"), "scan")).EndedWith(2);
    }
}

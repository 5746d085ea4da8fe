using System.Text;
using System.Text.Json;

namespace CloudPickle.ToolTests;

/// <summary>The other commands: input, output, exit codes.</summary>
public class CommandTests
{
    private const string Sample = "\u0080\u0004\u0095\u0009\0\0\0\0\0\0\0(K\u0001\u008c\u0001at\u0094.";

    [Fact]
    public async Task Dis_writes_what_pickletools_writes()
    {
        var dis = (await InProcess.Run(Sample, "dis", "-a")).EndedWith(0);
        Assert.Equal(
            """
                0: \x80 PROTO      4              Protocol version indicator.
                2: \x95 FRAME      9              Indicate the beginning of a new frame.
               11: (    MARK                      Push markobject onto the stack.
               12: K        BININT1    1          Push a one-byte unsigned integer.
               14: \x8c     SHORT_BINUNICODE 'a'  Push a Python Unicode string object.
               17: t        TUPLE      (MARK at 11) Build a tuple out of the topmost stack slice, after markobject.
               18: \x94 MEMOIZE    (as 0)           Store the stack top into the memo.  The stack is not popped.
               19: .    STOP                        Stop the unpickling machine.
            highest protocol among opcodes = 4

            """.ReplaceLineEndings("\n"),
            dis.Text);
    }

    [Fact]
    public async Task Files_are_read_and_written()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["in.pkl"], Encoding.Latin1.GetBytes(Sample), TestContext.Current.CancellationToken);
        var optimized = (await InProcess.Run("", "optimize", folder["in.pkl"], "--output", folder["out.pkl"])).EndedWith(0);
        Assert.Empty(optimized.Bytes);
        Assert.Equal("\u0080\u0004\u0095\u0008\0\0\0\0\0\0\0(K\u0001\u008c\u0001at.", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder["out.pkl"], TestContext.Current.CancellationToken)));
        Assert.Equal(["in.pkl", "out.pkl"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());

        (await InProcess.Run("", "optimize", folder["missing.pkl"])).EndedWith(66);
        (await InProcess.Run(Sample, "optimize", "-", "--output", folder["no/such/folder"])).EndedWith(74);
        (await InProcess.Run("N", "optimize", "-", "--output", folder["out.pkl"])).EndedWith(3);
        Assert.NotEqual(0, new FileInfo(folder["out.pkl"]).Length);
        Assert.Equal(2, Directory.EnumerateFiles(folder.Path).Count());
    }

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("convert")]
    [InlineData("convert", "--protocol", "6")]
    [InlineData("dis", "--indentlevel", "-1")]
    public async Task What_makes_no_sense_ends_with_64(params string[] arguments)
    {
        var result = (await InProcess.Run("", arguments)).EndedWith(64);
        Assert.StartsWith("cloudpickle: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_version_are_there()
    {
        var help = (await InProcess.Run("", "--help")).EndedWith(0);
        foreach (var command in (string[])["cloudpickle [command]", "dis", "show", "scan", "optimize", "convert", "to-json"])
        {
            Assert.Contains(command, help.Text, StringComparison.Ordinal);
        }

        (await InProcess.Run("", "--version")).EndedWith(0);
        Assert.Contains("--protocol", (await InProcess.Run("", "convert", "--help")).EndedWith(0).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Converted_pickles_load_in_Python_at_every_protocol()
    {
        var values = Peer.Ask("values");
        for (var protocol = 0; protocol <= 5; protocol++)
        {
            var converted = (await InProcess.Run(values, "convert", "-p", $"{protocol}")).EndedWith(0);
            Peer.Ask("read", converted.Bytes);
        }
    }

    [Fact]
    public async Task Damage_is_said_after_what_stands_before_it()
    {
        var dis = (await InProcess.Run("K\u0001\u00ff", "dis")).EndedWith(3);
        Assert.Equal(["    0: K    BININT1    1", "damaged at 2 (0xFF): unknown opcode 0xFF"], dis.Lines);
        Assert.Equal("cloudpickle: damaged at 2 (0xFF): unknown opcode 0xFF\n", dis.Errors.ReplaceLineEndings("\n"));
        Assert.Contains("  on the stack: 1", (await InProcess.Run("K\u0001\u00ff", "show")).EndedWith(3).Lines);
        Assert.Empty((await InProcess.Run("K\u0001\u00ff", "to-json")).EndedWith(3).Bytes);
        Assert.Contains("zip archive", (await InProcess.Run("PK\u0003\u0004\u0014\0", "dis")).EndedWith(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_writes_a_tree_with_each_shared_value_once()
    {
        var show = (await InProcess.Run("\u0080\u0002cshop\nOrder\n)\u0081q\u0000}(X\u0002\0\0\0id]q\u0001K\u0007aX\u0002\0\0\0meh\u0000X\u0005\0\0\0againh\u0001ub.", "show")).EndedWith(0);
        Assert.Equal(
            [
                "pickle 1 at 0: 57 bytes, protocol 2, 19 instructions",
                "  &1 shop.Order(0 arguments)",
                "    state: dict of 3",
                "      'id': &2 list of 1",
                "        7",
                "      'me': *1 shop.Order(0 arguments)",
                "      'again': *2 list of 1",
            ],
            show.Lines);
        Assert.Equal("  dict of 1 ...", (await InProcess.Run("}X\u0002\0\0\0me]K\u0001as.", "show", "--depth", "1")).Lines[^1]);
        Assert.Equal("... more than 2 lines; --lines shows more", (await InProcess.Run("](K\u0001K\u0002K\u0003e.", "show", "-n", "2")).Lines[^1]);
    }

    [Fact]
    public async Task Json_has_tags_for_what_it_lacks()
    {
        var json = (await InProcess.Run(
            "(NI01\nK\u0001G?\u00f0\0\0\0\0\0\0Fnan\nL123456789012345678901L\nC\u0002\u0000\u0001\u0096\u0001\0\0\0\0\0\0\0aU\u0001\u00e9X\u0001\0\0\0aX\u0003\0\0\0\u00ed\u00a0\u0080)"
            + "\u008f(K\u0001\u0090}X\u0001\0\0\0kNs}K\u0001Nscos\nsystem\ncm\nf\nK\u0001\u0085R}bPid\n\u0082\u0001\u0097]q\u0000h\u0000al.",
            "to-json",
            "--compact")).EndedWith(0);
        Assert.Equal(
            """
            [null,true,1,1.0,{"$float":"nan"},{"$int":"123456789012345678901"},{"$bytes":"AAE="},{"$bytearray":"YQ=="},{"$str8":"\u00E9"},"a",{"$utf16":"ANg="},{"$tuple":[]},{"$set":[1]},{"k":null},{"$dict":[[1,null]]},{"$global":["os","system"]},{"$call":{"$global":["m","f"]},"args":[1],"states":[{}]},{"$persistent":"id"},{"$extension":1},{"$buffer":125},{"$id":1,"$value":[{"$ref":1}]}]

            """.ReplaceLineEndings("\n"),
            json.Text);
    }

    [Fact]
    public async Task Json_of_several_pickles_is_one_value_after_the_other()
    {
        var values = await InProcess.Run(Peer.Ask("values"), "to-json", "-c");
        Assert.Equal(6, values.EndedWith(0).Lines.Length);
        foreach (var line in values.Lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(1, json.RootElement.GetProperty("$id").GetInt32());
        }

        Assert.Contains("\n    \"text\": ", (await InProcess.Run(Peer.Ask("values"), "to-json")).EndedWith(0).Text, StringComparison.Ordinal);
    }
}

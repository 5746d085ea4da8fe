using System.Text;
using CloudPickle.Inspection;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Inspection;

/// <summary>Optimizing and converting, which resolve nothing.</summary>
public sealed class ConversionTests
{
    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Fact]
    public void Optimizing_leaves_out_what_nothing_gets_and_numbers_the_rest_anew()
    {
        Assert.Equal("(lp0\nN0g0\na.", Optimize("(lp5\nN0p7\ng5\na."));
        Assert.Equal("\u0080\u0004\u0095\u0008\0\0\0\0\0\0\0N0]\u0094h\u0000a.", Optimize("\u0080\u0004N\u00940]\u0094h\u0001a."));
        Assert.Equal("K\u0001.]q\u0000h\u0000a.", Optimize("K\u0001q\u0000.]q\u0000h\u0000a."));
    }

    [Fact]
    public void Large_values_stand_outside_of_frames()
    {
        var bytes = new byte[70_000];
        var pickle = Pickle.Dumps(new List<object?> { bytes, "text that is not short", bytes });
        var document = PickleDocument.Parse(PickleDocument.Parse(pickle).Optimize());
        Assert.True(document.IsComplete);
        var large = document.Pickles[0].Instructions.First(instruction => instruction.Length > 65536);
        Assert.DoesNotContain(document.Pickles[0].Frames, frame => frame.Offset < large.Offset && frame.Offset + 9 + frame.Length > large.Offset);
        Assert.Equal(3, Pickle.Loads<List<object?>>(document.Data.Span).Count);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Unknown_names_are_copied(int protocol)
    {
        var converted = Convert("\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093\u008c\u0002id\u0085R.", protocol);
        var root = converted.Pickles[0].Root!;
        Assert.Equal(protocol < 2 ? 0 : protocol, converted.Pickles[0].Protocol);
        Assert.Equal("os.system", root.Callable!.Global!.ToString());
        Assert.Equal("id", root.Arguments[0].Text);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Persistent_ids_stay(int protocol)
    {
        var root = Convert("\u0080\u0004\u008c\u0005an idQ\u00942\u0086.", protocol).Pickles[0].Root!;
        Assert.All(root.Items, item => Assert.Equal(PickleNodeKind.PersistentObject, item.Kind));
        Assert.Equal(["persistent object 'an id'", "persistent object 'an id'"], root.Items.Select(item => item.ToString()));
    }

    [Fact]
    public void A_persistent_id_that_is_no_text_is_refused_at_protocol_0() =>
        Assert.Throws<PicklingException>(() => Convert("K\u0007Q.", 0));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Extension_codes_stay(int protocol)
    {
        var pickle = Convert("\u0082\u0001\u0084\0\0\u0001\0\u0086.", protocol).Pickles[0];
        Assert.Equal([1, 65536], pickle.Extensions.Select(extension => extension.Code));
        Assert.Throws<PicklingException>(() => Convert("\u0082\u0001.", 1));
    }

    [Fact]
    public void Out_of_band_buffers_stay()
    {
        var pickle = Convert("\u0080\u0005(\u0097\u0097\u0098\u0096\u0001\0\0\0\0\0\0\0at.", 5).Pickles[0];
        Assert.Equal(2, pickle.OutOfBandBuffers);
        Assert.Equal([PickleNodeKind.OutOfBandBuffer, PickleNodeKind.OutOfBandBuffer, PickleNodeKind.ByteArray], pickle.Root!.Items.Select(node => node.Kind));
        Assert.Equal([false, true, false], pickle.Root.Items.Select(node => node.IsReadOnly));
        Assert.Throws<PicklingException>(() => Convert("\u0080\u0005\u0097.", 4));
    }

    [Fact]
    public void Strings_of_Python_2_become_what_is_asked_for()
    {
        var document = PickleDocument.Parse(Encoding.Latin1.GetBytes("U\u0001\u00e9."));
        Assert.Throws<UnpicklingException>(() => document.Convert(4));
        Assert.Equal("\u00e9", Pickle.Loads<string>(document.Convert(4, StringEncoding.Latin1)));
        Assert.Equal([0xE9], Pickle.Loads<byte[]>(document.Convert(4, StringEncoding.Bytes)));
    }

    [Fact]
    public void Registered_reducers_and_callables_are_not_used()
    {
        var name = new PickledGlobal("inspected", "Callable");
        Pickle.RegisterCallable(name, (_, _) => throw new InvalidOperationException("called"));
        try
        {
            const string Text = "cinspected\nCallable\n)R.";
            Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(Encoding.Latin1.GetBytes(Text)));
            Assert.Equal("inspected.Callable", Convert(Text, 5).Pickles[0].Root!.Callable!.Global!.ToString());
        }
        finally
        {
            Pickle.UnregisterCallable(name);
        }
    }

    [Fact]
    public void Every_pickle_of_a_document_is_converted()
    {
        var converted = Convert("K\u0001.]N.", 5);
        Assert.Equal([1, null], converted.Pickles.Select(pickle => pickle.Root!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Convert("N.", 6));
        Assert.Equal(5, Convert("N.", -1).Pickles[0].Instructions.Max(instruction => instruction.Opcode == Opcode.Proto ? (int)instruction.Argument! : 0));
    }

    private static string Optimize(string latin1) =>
        Encoding.Latin1.GetString(PickleDocument.Parse(Encoding.Latin1.GetBytes(latin1)).Optimize());

    private static PickleDocument Convert(string latin1, int protocol) =>
        PickleDocument.Parse(PickleDocument.Parse(Encoding.Latin1.GetBytes(latin1)).Convert(protocol));
}

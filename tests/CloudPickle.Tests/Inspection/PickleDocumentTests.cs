using System.Numerics;
using System.Text;
using CloudPickle.Inspection;
using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Inspection;

/// <summary>What is in a pickle, without loading it.</summary>
public sealed class PickleDocumentTests
{
    [Fact]
    public void Instructions_say_where_they_are_and_what_they_do()
    {
        var pickle = Single("\u0080\u0004\u0095\u0009\0\0\0\0\0\0\0(K\u0001\u008c\u0001at\u0094.");
        Assert.Equal(
            [Opcode.Proto, Opcode.Frame, Opcode.Mark, Opcode.BinInt1, Opcode.ShortBinUnicode, Opcode.Tuple, Opcode.Memoize, Opcode.Stop],
            pickle.Instructions.Select(instruction => instruction.Opcode));
        Assert.Equal([0, 2, 11, 12, 14, 17, 18, 19], pickle.Instructions.Select(instruction => (int)instruction.Offset));
        Assert.Equal([2, 9, 1, 2, 3, 1, 1, 1], pickle.Instructions.Select(instruction => instruction.Length));
        Assert.Equal([4, 9UL, null, 1, "a", null, null, null], pickle.Instructions.Select(instruction => instruction.Argument));
        Assert.Equal([0, 0, 0, 1, 1, 1, 0, 0], pickle.Instructions.Select(instruction => instruction.MarkDepth));
        Assert.Equal([0, 0, 0, 0, 0, 2, 1, 1], pickle.Instructions.Select(instruction => instruction.Popped));
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 0], pickle.Instructions.Select(instruction => instruction.Pushed));
        Assert.Equal(11, pickle.Instructions[5].MarkOffset);
        Assert.Equal(0, pickle.Instructions[6].MemoIndex);
        Assert.Null(pickle.Instructions[6].MarkOffset);
        Assert.Equal("   14: \\x8c     SHORT_BINUNICODE 'a'", pickle.Instructions[4].ToString());
        Assert.Equal(new PickleFrame(2, 9), Assert.Single(pickle.Frames));
        Assert.Equal((4, 4, true), (pickle.Protocol, pickle.HighestOpcodeProtocol, pickle.IsComplete));
    }

    [Fact]
    public void Arguments_are_decoded()
    {
        Assert.Equal(BigInteger.Pow(2, 80), Single("\u008a\u000b" + new string('\0', 10) + "\u0001.").Root!.Value);
        Assert.Equal(1L << 40, Single("\u008a\u0006\0\0\0\0\0\u0001.").Root!.Value);
        Assert.Equal(-1.5, Single("F-1.5\n.").Root!.Value);
        Assert.True((bool)Single("I01\n.").Root!.Value!);
        Assert.False((bool)Single("\u0089.").Root!.Value!);
        Assert.Equal("\u20ac", Single("V\\u20ac\n.").Root!.Value);
        Assert.Equal("b\u00e9", Single("U\u0002b\u00e9.").Root!.Text);
        Assert.Equal([1, 2], ((ReadOnlyMemory<byte>)Single("C\u0002\u0001\u0002.").Root!.Value!).ToArray());
    }

    [Fact]
    public void The_tree_has_what_is_built_and_nothing_is_resolved()
    {
        var root = Single("\u0080\u0002cshop\nOrder\n)\u0081q\u0000}(X\u0002\0\0\0idK\u0007X\u0002\0\0\0me" + "h\u0000ub.").Root!;
        Assert.Equal(PickleNodeKind.NewObject, root.Kind);
        Assert.Equal("shop.Order", root.Callable!.Global!.ToString());
        Assert.Empty(root.Arguments);
        var state = Assert.Single(root.States);
        Assert.Equal(["id", "me"], state.Entries.Select(entry => entry.Key.Text));
        Assert.Equal(7, state.Entries[0].Value.Value);
        Assert.Same(root, state.Entries[1].Value);
        Assert.Equal(1, root.References);
        Assert.Equal((1, true), (root.Callable.Global!.Calls, root.Callable.Global.IsGivenState));
    }

    [Fact]
    public void Additions_to_objects_are_kept_apart_from_their_arguments()
    {
        var root = Single("\u0080\u0004cm\nBag\n(K\u0001tR(K\u0002K\u0003e(K\u0004K\u0005u(K\u0006\u0090K\u0007b}b.").Root!;
        Assert.Equal([1], root.Arguments.Select(node => node.Value));
        Assert.Equal([2, 3], root.Items.Select(node => node.Value));
        Assert.Equal(5, Assert.Single(root.Entries).Value.Value);
        Assert.Equal(6, Assert.Single(root.SetItems).Value);
        Assert.Equal(2, root.States.Count);
    }

    [Fact]
    public void Calls_of_what_has_no_name_are_listed()
    {
        Assert.Equal(8, Assert.Single(Single("cm\nf\n)R)R.").ComputedCalls).Offset);
        Assert.Empty(Single("cm\nf\n)R.").ComputedCalls);
    }

    [Fact]
    public void A_dict_keeps_keys_that_repeat()
    {
        var root = Single("}(K\u0001NK\u0001Nu.").Root!;
        Assert.Equal([1, 1], root.Entries.Select(entry => entry.Key.Value));
    }

    [Theory]
    [InlineData("cos\nsystem\n(S'id'\ntR.", "os.system", Opcode.Global)]
    [InlineData("\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.", "os.system", Opcode.StackGlobal)]
    [InlineData("\u0080\u0004\u008c\u0002os\u00940\u008c\u0006system\u00940h\u0000h\u0001\u0093.", "os.system", Opcode.StackGlobal)]
    [InlineData("\u0080\u0004U\u0002osU\u0006system\u0093.", "os.system", Opcode.StackGlobal)]
    [InlineData("\u0080\u0004\u008c\u0002os2\u0093.", "os.os", Opcode.StackGlobal)]
    [InlineData("\u0080\u0002X\u000b\0\0\0__builtin__X\u0004\0\0\0eval\u0093.", "builtins.eval", Opcode.StackGlobal)]
    [InlineData("(ios\nsystem\n.", "os.system", Opcode.Inst)]
    [InlineData("(cos\nsystem\no0N.", "os.system", Opcode.Global)]
    [InlineData("c__builtin__\neval\n.", "builtins.eval", Opcode.Global)]
    [InlineData("\u0080\u0003c__builtin__\neval\n.", "__builtin__.eval", Opcode.Global)]
    [InlineData("\u0080\u0004K\u0001p1\n0\u008c\u0002os\u00940h\u0001\u008c\u0006system\u0093.", "os.system", Opcode.StackGlobal)]
    [InlineData("\u0080\u0004cm\nf\n)R\u008c\u0006system\u0093.", "(computed)", Opcode.StackGlobal)]
    public void Names_are_found_however_they_are_made(string text, string name, Opcode opcode)
    {
        var global = Single(text).Globals[^1];
        Assert.Equal((name, opcode), (global.ToString(), global.Opcode));
    }

    [Fact]
    public void A_call_whose_result_is_dropped_is_a_side_effect_of_what_is_below_it()
    {
        var root = Single("\u0080\u0004cm\nmake\n)R\u0094cm\nset\nh\u0000}\u0086R0.").Root!;
        var call = Assert.Single(root.SideEffects);
        Assert.Equal("m.set", call.Callable!.Global!.ToString());
        Assert.Same(root, call.Arguments[0]);
        Assert.Equal("os.system", Assert.Single(Single("(cos\nsystem\no0N.").Dropped).Callable!.Global!.ToString());
        Assert.Equal("os.system", Assert.Single(Single("((cos\nsystem\no1N.").Dropped).Callable!.Global!.ToString());
    }

    [Fact]
    public void Persistent_ids_extension_codes_and_buffers_are_listed()
    {
        var options = new PickleParseOptions { Extensions = new PickleExtensions(new Dictionary<int, PickledGlobal> { [1] = new("shop", "Order") }) };
        var pickle = PickleDocument.Parse(Bytes("\u0080\u0005(Pan id\nK\u0007Q\u0082\u0001\u0083\u0002\u0001\u0097\u0097\u0098t."), options).Pickles[0];
        Assert.Equal(["an id", null], pickle.PersistentObjects.Select(node => node.Instruction.Argument));
        Assert.Equal(7, pickle.PersistentObjects[1].PersistentId!.Value);
        Assert.Equal([(1, "shop.Order"), (258, null)], pickle.Extensions.Select(extension => (extension.Code, extension.Name?.ToString())));
        Assert.Equal("shop.Order", Assert.Single(pickle.Globals).ToString());
        Assert.Equal(2, pickle.OutOfBandBuffers);
        Assert.True(pickle.Root!.Items[^1].IsReadOnly);
    }

    [Fact]
    public void Several_pickles_stand_one_after_the_other()
    {
        var document = PickleDocument.Parse(Bytes("K\u0001.\u0080\u0004]\u0094.N."));
        Assert.Equal([0, 3, 8], document.Pickles.Select(pickle => (int)pickle.Offset));
        Assert.Equal([3, 5, 2], document.Pickles.Select(pickle => pickle.Length));
        Assert.True(document.IsComplete);
        Assert.Equal(["    0: K    BININT1    1", "    2: .    STOP", "highest protocol among opcodes = 1", "    3: \\x80 PROTO      4"], document.Disassemble().Split('\n')[..4]);
    }

    [Fact]
    public void Pickles_of_one_session_share_their_memo_only_if_that_is_asked_for()
    {
        var bytes = Bytes("]q\u0000.h\u0000.");
        Assert.Equal("the memo has no entry 0", PickleDocument.Parse(bytes).Problems.Single().Reason);
        var document = PickleDocument.Parse(bytes, new PickleParseOptions { KeepMemo = true });
        Assert.Same(document.Pickles[0].Root, document.Pickles[1].Root);
        Assert.Throws<NotSupportedException>(document.Optimize);
        Assert.Throws<NotSupportedException>(() => document.Convert(4));
    }

    [Fact]
    public void Bytes_streams_and_arrays_parse_alike()
    {
        var bytes = Bytes("](K\u0001K\u0002e.");
        using var stream = new MemoryStream(bytes);
        Assert.Equal(PickleDocument.Parse(bytes).Disassemble(), PickleDocument.Parse(stream).Disassemble());
        Assert.Equal(PickleDocument.Parse(bytes).Disassemble(), PickleDocument.Parse(bytes.AsSpan()).Disassemble());
    }

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    private static InspectedPickle Single(string latin1)
    {
        var document = PickleDocument.Parse(Bytes(latin1));
        Assert.True(document.IsComplete, string.Join('\n', document.Problems));
        return Assert.Single(document.Pickles);
    }
}

using System.Text;
using Xunit;

namespace CloudPickle.Tests.Machine;

/// <summary>Names that nobody registered become inert nodes that dump back to an equivalent pickle.</summary>
public sealed class OpaqueTests
{
    private static readonly UnpickleOptions s_opaque = new() { UnknownGlobals = UnknownGlobals.Opaque };

    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Fact]
    public void An_object_keeps_class_and_state()
    {
        var node = Load("\u0080\u0002cshop\nOrder\n)\u0081}(X\u0002\u0000\u0000\u0000idK\u0007X\u0004\u0000\u0000\u0000tags](K\u0001K\u0002eub.");
        Assert.Equal("shop.Order", node.ClassName);
        Assert.Equal(PickledObjectKind.NewObject, node.Kind);
        Assert.True(node.TryGetMember("id", out var id));
        Assert.Equal(7, id);
    }

    [Fact]
    public void List_items_dictionary_entries_and_set_items_are_kept()
    {
        var node = Load("\u0080\u0004cshop\nBag\n)\u0081(K\u0001K\u0002e(K\u0003K\u0004u(K\u0005\u0090.");
        Assert.Equal([1, 2], node.Items);
        Assert.Equal([new(3, 4)], node.Entries);
        Assert.Equal([5], node.SetItems);
    }

    [Fact]
    public void OBJ_and_INST_with_arguments_are_calls()
    {
        Assert.Equal(1.50m, Pickle.Loads<object>("(cdecimal\nDecimal\nX\u0004\0\0\01.50o."u8, s_opaque));
        Assert.Equal(1.50m, Pickle.Loads<object>("(X\u0004\0\0\01.50idecimal\nDecimal\n."u8, s_opaque));
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<object>("(cdecimal\nDecimal\nX\u0003\0\0\01t1o."u8, s_opaque));
        Assert.Contains("\"1t1\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void The_popped_call_of_a_state_setter_stays_with_its_object(int protocol)
    {
        // obj MEMOIZE … setter obj state TUPLE2 REDUCE POP: what cloudpickle writes for functions and classes.
        var node = Load("\u0080\u0004cm\nmake\n)R\u0094cm\nset\nh\u0000}X\u0001\u0000\u0000\u0000aK\u0001s\u0086R0.");
        var call = Assert.Single(node.SideEffects!);
        Assert.Equal("m.set", call.ClassName);
        Assert.Same(node, call.Arguments[0]);

        var again = Pickle.Loads<PickledObject>(Pickle.Dumps(node, new() { Protocol = protocol }), s_opaque);
        Assert.Same(again, Assert.Single(again.SideEffects!).Arguments[0]);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Keyword_arguments_survive_every_protocol(int protocol)
    {
        var node = Load("\u0080\u0004cm\nC\nK\u0001\u0085}X\u0001\u0000\u0000\u0000kK\u0002s\u0092.");
        Assert.Equal(PickledObjectKind.NewObjectEx, node.Kind);
        var again = Pickle.Loads<PickledObject>(Pickle.Dumps(node, new() { Protocol = protocol }), s_opaque);
        var text = again.ToString();
        Assert.Contains("'k': 2", protocol < 4 ? $"{((PickledObject)again.Callable!).State}" : text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_object_that_reaches_itself_is_one_object_again(int protocol)
    {
        var node = Load("\u0080\u0002cm\nC\n)\u0081q\u0000}X\u0002\u0000\u0000\u0000meh\u0000sb.");
        var again = Pickle.Loads<PickledObject>(Pickle.Dumps(node, new() { Protocol = protocol }), s_opaque);
        Assert.True(again.TryGetMember("me", out var me));
        Assert.Same(again, me);
    }

    [Fact]
    public void Nothing_is_an_inert_call_unless_asked_for()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(Bytes("cshop\nOrder\n)\u0081.")));
        Assert.Contains("shop.Order", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Instances_of_old_style_classes_are_kept()
    {
        Assert.Equal("(1, 2)", Load("(K\u0001K\u0002im\nC\n.").Arguments.ToString());
        Assert.Equal("(1,)", Load("(cm\nC\nK\u0001o.").Arguments.ToString());
    }

    private static PickledObject Load(string pickle) => Pickle.Loads<PickledObject>(Bytes(pickle), s_opaque);

    private static byte[] Bytes(string pickle) => Encoding.Latin1.GetBytes(pickle);
}

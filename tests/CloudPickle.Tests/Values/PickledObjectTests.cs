using Xunit;

namespace CloudPickle.Tests.Values;

public class PickledObjectTests
{
    private static readonly PickledGlobal Order = new("shop", "Order");

    [Fact]
    public void Members_come_from_a_dictionary_state()
    {
        var value = new PickledObject(PickledObjectKind.NewObject, Order, PickledTuple.Empty);
        Assert.False(value.HasState);
        Assert.False(value.TryGetMember("id", out _));

        value.SetState(new PickledDictionary { ["id"] = 1 });
        Assert.True(value.HasState);
        Assert.True(value.TryGetMember("id", out var id));
        Assert.Equal(1, id);
        Assert.False(value.TryGetMember("other", out var missing));
        Assert.Null(missing);
    }

    [Fact]
    public void Members_come_from_slots_first()
    {
        var value = new PickledObject(PickledObjectKind.NewObject, Order, PickledTuple.Empty);
        value.SetState(new PickledTuple(new PickledDictionary { ["a"] = 1, ["b"] = 2 }, new PickledDictionary { ["b"] = 3 }));
        Assert.True(value.TryGetMember("a", out var a));
        Assert.True(value.TryGetMember("b", out var b));
        Assert.Equal((1, 3), (a, b));

        value.SetState(new PickledTuple(null, new PickledDictionary { ["c"] = null }));
        Assert.True(value.TryGetMember("c", out _));
        Assert.False(value.TryGetMember("a", out _));

        value.SetState(null);
        Assert.True(value.HasState);
        Assert.False(value.TryGetMember("c", out _));
    }

    [Fact]
    public void The_class_name_is_that_of_the_global()
    {
        Assert.Equal("shop.Order", new PickledObject(PickledObjectKind.NewObject, Order, PickledTuple.Empty).ClassName);
        Assert.Equal("shop.Order", new PickledObject(
            PickledObjectKind.Reduce, new PickledGlobal("copy_reg", "_reconstructor"), [Order, new PickledGlobal("__builtin__", "object"), null]).ClassName);
        Assert.Null(new PickledObject(PickledObjectKind.Reduce, 5, PickledTuple.Empty).ClassName);
    }

    [Fact]
    public void Keyword_arguments_go_with_NewObjectEx_only()
    {
        Assert.Throws<ArgumentException>(() => new PickledObject(PickledObjectKind.NewObjectEx, Order, PickledTuple.Empty));
        Assert.Throws<ArgumentException>(() => new PickledObject(PickledObjectKind.Reduce, Order, PickledTuple.Empty, []));
        Assert.Empty(new PickledObject(PickledObjectKind.NewObjectEx, Order, PickledTuple.Empty, []).KeywordArguments!);
    }

    [Fact]
    public void Globals_are_equal_by_name()
    {
        Assert.Equal(Order, new PickledGlobal("shop", "Order"));
        Assert.NotEqual(Order, new PickledGlobal("shop", "order"));
        Assert.True(Order != null);
        Assert.Equal("shop.Order", Order.ToString());
    }

    [Fact]
    public void Buffers_say_whether_they_are_read_only()
    {
        byte[] bytes = [1, 2];
        var writable = new PickleBuffer(bytes.AsMemory());
        Assert.False(writable.IsReadOnly);
        Assert.True(writable.TryGetWritable(out var memory));
        memory.Span[0] = 9;
        Assert.Equal(9, writable.Memory.Span[0]);

        var readOnly = new PickleBuffer((ReadOnlyMemory<byte>)bytes);
        Assert.True(readOnly.IsReadOnly);
        Assert.False(readOnly.TryGetWritable(out _));
        Assert.Equal(2, readOnly.Memory.Length);
    }

    [Fact]
    public void Byte_arrays_share_the_bytes_they_were_given()
    {
        byte[] bytes = [1, 2];
        var value = new PickledByteArray(bytes);
        value.Memory.Span[1] = 7;
        Assert.Equal([1, 7], bytes);
        Assert.Equal(2, value.Length);
        Assert.True(value.AsSpan().SequenceEqual(bytes));
        Assert.NotEqual(value, new PickledByteArray(bytes));
    }
}

using System.Buffers;

namespace CloudPickle.ExecutionTests;

/// <summary>Pickles that no dump of ours gives, as Python would write them.</summary>
internal static class Pickles
{
    /// <summary>A plain object: class, no arguments, state of these members.</summary>
    public static byte[] Object(string module, string name, params (string Name, object Value)[] members)
    {
        var state = new PickledDictionary(members.Select(member => new KeyValuePair<object?, object?>(member.Name, member.Value)));
        var reduction = PickleReduction.NewObject(new PickledGlobal(module, name));
        var buffer = new ArrayBufferWriter<byte>();
        using var pickler = new Reducing(buffer, members.Length > 0 ? reduction.WithState(state) : reduction);
        pickler.Dump<object>(new Placeholder());
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Placeholder;

    private sealed class Reducing(IBufferWriter<byte> destination, PickleReduction reduction) : Pickler(destination)
    {
        protected override PickleReduction? ReducerOverride(object value) => value is Placeholder ? reduction : null;
    }
}

using System.Buffers.Binary;
using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A GUID is Python's UUID: an object whose state is its value as a big-endian int. Text is read too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Guid))]
public sealed class GuidReducer : Reducer<Guid>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Guid value)
    {
        if (pickler.Protocol >= 2)
        {
            pickler.WriteGlobal(PythonNames.Uuid);
            pickler.BeginTuple(0);
            pickler.EndTuple(0);
            pickler.Writer.WriteOpcode(Opcode.NewObj);
        }
        else
        {
            pickler.WriteGlobal(PythonNames.Reconstructor);
            pickler.BeginTuple(3);
            pickler.WriteGlobal(PythonNames.Uuid);
            pickler.WriteGlobal(PythonNames.Object);
            pickler.Writer.WriteNone();
            pickler.EndTuple(3);
            pickler.Writer.WriteOpcode(Opcode.Reduce);
        }

        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        pickler.BeginDictionary(null);
        pickler.NextEntry("int");
        pickler.Writer.WriteString("int");
        pickler.Writer.WriteUInt128(BinaryPrimitives.ReadUInt128BigEndian(bytes));
        pickler.EndDictionary();
        pickler.Writer.WriteOpcode(Opcode.Build);
    }

    /// <inheritdoc/>
    public override Guid Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        Guid guid => guid,
        string text => Guid.TryParse(text, out var guid) ? guid : throw unpickler.Error($"{ValueText.Describe(text)} is no UUID."),
        var other => throw unpickler.Mismatch(typeof(Guid), other),
    };

    internal override Guid ReadTyped(ref TypedReader reader) => reader.ReadGuid();
}

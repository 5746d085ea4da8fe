using System.Buffers.Binary;
using System.Numerics;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// <c>uuid.UUID</c>: made empty, then given a state with <c>int</c> (and <c>is_safe</c>, which says how it was generated and is not kept), or
/// called with its text.
/// </summary>
internal sealed class UuidHandler : GlobalHandler, IUnfinishedKind
{
    public static PickledGlobal[] All => [new("uuid", "UUID") { Handler = new UuidHandler() }];

    public string TypeName => "uuid.UUID";

    public override bool TryNew(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments.IsEmpty ? machine.CreateUnfinished(this) : null;
        return result is not null;
    }

    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [string text] ? Guid.TryParse(text, out var guid) ? guid : throw machine.Error($"{ValueText.Describe(text)} is no UUID.") : null;
        return result is not null;
    }

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
    {
        if (state is not PickledDictionary members || !members.TryGetValue("int", out var number))
        {
            throw machine.Error("A uuid.UUID needs a state with its int.");
        }

        var value = number switch
        {
            int narrow => narrow,
            long wide => wide,
            BigInteger big => big,
            _ => BigInteger.MinusOne,
        };
        if (value.Sign < 0 || value.GetBitLength() > 128)
        {
            throw machine.Error("The int of a uuid.UUID has 128 bits and is not negative.");
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, (UInt128)value);
        return new Guid(bytes, bigEndian: true);
    }
}

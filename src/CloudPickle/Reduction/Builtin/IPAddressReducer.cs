using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An IP address is Python's <c>ipaddress.IPv4Address(int)</c> or <c>IPv6Address(text)</c>. Its text is read too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IPAddress))]
public sealed class IPAddressReducer : Reducer<IPAddress>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, IPAddress value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        if (value.AddressFamily == AddressFamily.InterNetwork)
        {
            Span<byte> bytes = stackalloc byte[4];
            value.TryWriteBytes(bytes, out _);
            pickler.WriteCall(PythonNames.IPv4Address, (long)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes));
        }
        else
        {
            pickler.WriteCall(PythonNames.IPv6Address, value.ToString());
        }

        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override IPAddress Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        null => null!,
        IPAddress address => address,
        string text => AddressGlobals.Parse4(text) ?? AddressGlobals.Parse6(text) ?? throw unpickler.Error($"{ValueText.Describe(text)} is no IP address."),
        var other => throw unpickler.Mismatch(typeof(IPAddress), other),
    };
}

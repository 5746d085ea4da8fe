using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Addresses and networks of Python's <c>ipaddress</c> module.</summary>
internal static class AddressGlobals
{
    public static PickledGlobal[] All =>
    [
        new("ipaddress", "IPv4Address") { Handler = new CallHandler(IPv4Address) },
        new("ipaddress", "IPv6Address") { Handler = new CallHandler(IPv6Address) },
        new("ipaddress", "IPv4Network") { Handler = new CallHandler(IPv4Network) },
        new("ipaddress", "IPv6Network") { Handler = new CallHandler(IPv6Network) },
    ];

    /// <summary>Four decimal numbers, and none of the older forms that .NET also reads.</summary>
    public static IPAddress? Parse4(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text ? address : null;

    /// <summary>An IPv6 address; its scope must be a number, since a name means something on one machine only.</summary>
    public static IPAddress? Parse6(string text)
    {
        var scope = text.IndexOf('%');
        var isPlain = text.Length <= 64 && !text.AsSpan().ContainsAny("[]/") && (scope < 0 || uint.TryParse(text.AsSpan(scope + 1), System.Globalization.NumberStyles.None, null, out _));
        return isPlain && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? address : null;
    }

    private static bool IPv4Address(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments switch
        {
            [int and >= 0] or [long and >= 0 and <= uint.MaxValue] => new IPAddress(BytesOf(Convert.ToUInt32(arguments[0], null))),
            [string text] => Parse4(text),
            _ => null,
        };
        return result is not null;
    }

    private static bool IPv6Address(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments switch
        {
            [int or long or BigInteger] => FromInteger(arguments[0]!),
            [string text] => (object?)Parse6(text) ?? (text.Contains('%') ? new PickledObject(PickledObjectKind.Reduce, PythonNames.IPv6Address, new PickledTuple(text)) : null),
            _ => null,
        };
        return result is not null;
    }

    private static bool IPv4Network(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result) => Network(arguments, AddressFamily.InterNetwork, out result);

    private static bool IPv6Network(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result) => Network(arguments, AddressFamily.InterNetworkV6, out result);

    private static bool Network(ReadOnlySpan<object?> arguments, AddressFamily family, out object? result)
    {
        result = arguments is [string text] && IPNetwork.TryParse(text, out var network) && network.BaseAddress.AddressFamily == family ? network : null;
        return result is not null;
    }

    private static IPAddress? FromInteger(object value)
    {
        var number = value switch
        {
            int narrow => narrow,
            long wide => wide,
            _ => (BigInteger)value,
        };
        if (number.Sign < 0 || number.GetBitLength() > 128)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, (UInt128)number);
        return new IPAddress(bytes);
    }

    private static byte[] BytesOf(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}

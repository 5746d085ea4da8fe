using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CloudPickle.Signing;

/// <summary>
/// The bytes around a sealed pickle: magic, version, the pickle's protocol, key id, length, signature, pickle. The first byte is no opcode, so no
/// reader takes an envelope for a pickle.
/// </summary>
internal readonly ref struct PickleEnvelope
{
    private const byte Version = 1;
    private const int FixedHeader = 7;
    private const int LengthBytes = sizeof(ulong);
    private const int MacBytes = HMACSHA256.HashSizeInBytes;

    private PickleEnvelope(ReadOnlySpan<byte> header, ReadOnlySpan<byte> mac, ReadOnlySpan<byte> pickle)
    {
        Header = header;
        Mac = mac;
        Pickle = pickle;
    }

    private static ReadOnlySpan<byte> Magic => [0xF5, (byte)'C', (byte)'P', (byte)'S'];

    /// <summary>Everything before the signature: all of it is signed.</summary>
    public ReadOnlySpan<byte> Header { get; }

    public ReadOnlySpan<byte> Mac { get; }

    public ReadOnlySpan<byte> Pickle { get; }

    public ReadOnlySpan<byte> KeyId => Header[FixedHeader..^LengthBytes];

    /// <summary>The protocol that the sealed pickle had.</summary>
    public int Protocol => Header[5];

    public static byte[] Write(ReadOnlySpan<byte> pickle, PickleKey key, string purpose)
    {
        var id = key.Utf8Id;
        var headerLength = FixedHeader + id.Length + LengthBytes;
        var envelope = new byte[headerLength + MacBytes + pickle.Length];
        Magic.CopyTo(envelope);
        envelope[4] = Version;
        envelope[5] = (byte)ProtocolOf(pickle);
        envelope[6] = (byte)id.Length;
        id.CopyTo(envelope, FixedHeader);
        BinaryPrimitives.WriteUInt64LittleEndian(envelope.AsSpan(headerLength - LengthBytes), (ulong)pickle.Length);
        pickle.CopyTo(envelope.AsSpan(headerLength + MacBytes));
        Sign(envelope.AsSpan(0, headerLength), pickle, key, purpose, envelope.AsSpan(headerLength, MacBytes));
        return envelope;
    }

    /// <summary>Takes an envelope apart. Nothing in it is to be believed before <see cref="IsSignedBy"/> said so.</summary>
    public static PickleEnvelope Read(ReadOnlySpan<byte> envelope)
    {
        if (!envelope.StartsWith(Magic))
        {
            throw new PickleSignatureException("This is no sealed pickle: it does not begin with the envelope's mark. SignedPickle.Seal makes one.");
        }

        if (envelope.Length < FixedHeader || envelope.Length < FixedHeader + envelope[6] + LengthBytes + MacBytes)
        {
            throw new PickleSignatureException("The sealed pickle ends inside its envelope.");
        }

        if (envelope[4] != Version)
        {
            throw new PickleSignatureException($"The envelope has version {envelope[4]}; this library knows version {Version}.");
        }

        var header = envelope[..(FixedHeader + envelope[6] + LengthBytes)];
        var pickle = envelope[(header.Length + MacBytes)..];
        if (BinaryPrimitives.ReadUInt64LittleEndian(header[^LengthBytes..]) != (ulong)pickle.Length)
        {
            throw new PickleSignatureException("The sealed pickle is shorter or longer than its envelope says.");
        }

        return new PickleEnvelope(header, envelope.Slice(header.Length, MacBytes), pickle);
    }

    /// <summary>Compares the signature, in a time that does not depend on where it differs.</summary>
    public bool IsSignedBy(PickleKey key, string purpose)
    {
        Span<byte> expected = stackalloc byte[MacBytes];
        Sign(Header, Pickle, key, purpose, expected);
        return CryptographicOperations.FixedTimeEquals(expected, Mac);
    }

    /// <summary>The protocol that a pickle declares; 0 for one without a declaration (protocols 0 and 1).</summary>
    public static int ProtocolOf(ReadOnlySpan<byte> pickle) => pickle is [(byte)Wire.Opcode.Proto, var protocol, ..] ? protocol : 0;

    private static void Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> pickle, PickleKey key, string purpose, Span<byte> mac)
    {
        using var hash = key.CreateMac();
        var use = Encoding.UTF8.GetBytes(purpose);
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)use.Length);
        hash.AppendData("CloudPickle.SignedPickle"u8);
        hash.AppendData(length);
        hash.AppendData(use);
        hash.AppendData(header);
        hash.AppendData(pickle);
        hash.GetHashAndReset(mac);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace CloudPickle;

/// <summary>A secret that seals pickles and opens them, with the name under which the other side knows it.</summary>
/// <remarks>Immutable and safe for concurrent use. The secret is copied and never shown, not by <see cref="ToString"/> either.</remarks>
public sealed class PickleKey
{
    /// <summary>The fewest bytes of a secret: as many as the signature has (RFC 2104 advises against fewer).</summary>
    public const int MinSecretBytes = HMACSHA256.HashSizeInBytes;

    private const int MaxIdBytes = byte.MaxValue;

    private readonly byte[] _secret;

    /// <summary>Makes a key.</summary>
    /// <param name="id">Names the key in envelopes, where anybody can read it: a rotation number or a date, never the secret. 1 to 255 bytes of UTF-8.</param>
    /// <param name="secret">At least <see cref="MinSecretBytes"/> random bytes; a password is not random.</param>
    /// <exception cref="ArgumentException">The id or the secret is too short, or the id too long.</exception>
    public PickleKey(string id, ReadOnlySpan<byte> secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Utf8Id = Encoding.UTF8.GetBytes(id);
        if (Utf8Id.Length > MaxIdBytes)
        {
            throw new ArgumentException($"The id has {Utf8Id.Length} bytes in UTF-8; an envelope takes {MaxIdBytes}.", nameof(id));
        }

        if (secret.Length < MinSecretBytes)
        {
            throw new ArgumentException($"The secret has {secret.Length} bytes; at least {MinSecretBytes} random ones are needed (PickleKey.Generate makes them).", nameof(secret));
        }

        Id = id;
        _secret = secret.ToArray();
    }

    /// <summary>The name of the key in envelopes.</summary>
    public string Id { get; }

    internal byte[] Utf8Id { get; }

    /// <summary>Makes a key with a random secret. <see cref="ExportSecret"/> gives the bytes for the other side.</summary>
    /// <param name="id">Names the key in envelopes.</param>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public static PickleKey Generate(string id) => new(id, RandomNumberGenerator.GetBytes(MinSecretBytes));

    /// <summary>A copy of the secret, to be stored where secrets are.</summary>
    public byte[] ExportSecret() => _secret.AsSpan().ToArray();

    /// <summary>The id, without the secret.</summary>
    public override string ToString() => $"PickleKey {Id}";

    internal IncrementalHash CreateMac() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
}

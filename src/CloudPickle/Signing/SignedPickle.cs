using System.Linq;
using System.Text;
using CloudPickle.Signing;

namespace CloudPickle;

/// <summary>
/// Pickles in an envelope that is signed with HMAC-SHA-256 (RFC 2104), for data and closures that cross a trust boundary: who holds no key
/// can neither make nor change one. The content is not encrypted, and an envelope can be sent again: add a number or a time to the
/// value where that matters.
/// </summary>
/// <remarks>Every method is safe for concurrent use.</remarks>
public static class SignedPickle
{
    /// <summary>Dumps a value and seals the pickle.</summary>
    /// <param name="value">The value; may be null, and may be a lambda (see <see cref="Pickle.Closure{TDelegate}(TDelegate)"/>).</param>
    /// <param name="key">The key to sign with.</param>
    /// <param name="options">How to dump; null for the defaults. Buffers cannot go around the envelope: they would not be signed.</param>
    /// <param name="purpose">What the pickle is for. It is signed but not sent: only who opens with the same purpose gets in, so that a pickle
    /// made for one place of a program is not accepted in another.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    /// <exception cref="ArgumentException"><see cref="PickleOptions.BufferCallback"/> is set.</exception>
    public static byte[] Seal<T>([PicklableClosure] T value, PickleKey key, PickleOptions? options = null, string purpose = "")
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(purpose);
        if (options?.BufferCallback is not null)
        {
            throw new ArgumentException("Buffers that go around the envelope would not be signed: seal without PickleOptions.BufferCallback.", nameof(options));
        }

        return PickleEnvelope.Write(Pickle.Dumps(value, options), key, purpose);
    }

    /// <summary>Seals a pickle that exists already.</summary>
    /// <param name="pickle">The pickle; it is not looked into.</param>
    /// <param name="key">The key to sign with.</param>
    /// <param name="purpose">What the pickle is for; see <see cref="Seal{T}"/>.</param>
    public static byte[] SealPickle(ReadOnlySpan<byte> pickle, PickleKey key, string purpose = "")
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(purpose);
        return PickleEnvelope.Write(pickle, key, purpose);
    }

    /// <summary>Checks an envelope and loads its pickle. Nothing of the pickle is read before the signature has been checked.</summary>
    /// <param name="envelope">The envelope, and nothing after it.</param>
    /// <param name="key">The only key that is accepted.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    /// <param name="purpose">What the pickle must be for; see <see cref="Seal{T}"/>.</param>
    /// <typeparam name="T">What to load it as.</typeparam>
    /// <exception cref="PickleSignatureException">No key fits, or the envelope is damaged.</exception>
    /// <exception cref="UnpicklingException">The signed pickle cannot be loaded.</exception>
    public static T Open<T>(ReadOnlySpan<byte> envelope, PickleKey key, UnpickleOptions? options = null, string purpose = "")
    {
        ArgumentNullException.ThrowIfNull(key);
        return Pickle.Loads<T>(OpenPickle(envelope, [key], purpose), options);
    }

    /// <inheritdoc cref="Open{T}(ReadOnlySpan{byte}, PickleKey, UnpickleOptions?, string)"/>
    /// <param name="envelope">The envelope, and nothing after it.</param>
    /// <param name="keys">The keys that are accepted, for instance the last one and the one before while keys are rotated. The envelope names its own by id.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    /// <param name="purpose">What the pickle must be for; see <see cref="Seal{T}"/>.</param>
    public static T Open<T>(ReadOnlySpan<byte> envelope, IReadOnlyCollection<PickleKey> keys, UnpickleOptions? options = null, string purpose = "") =>
        Pickle.Loads<T>(OpenPickle(envelope, keys, purpose), options);

    /// <summary>Checks an envelope and gives the pickle in it, for instance to pass it on.</summary>
    /// <param name="envelope">The envelope, and nothing after it.</param>
    /// <param name="keys">The keys that are accepted.</param>
    /// <param name="purpose">What the pickle must be for; see <see cref="Seal{T}"/>.</param>
    /// <returns>The part of <paramref name="envelope"/> that is the pickle.</returns>
    /// <exception cref="PickleSignatureException">No key fits, or the envelope is damaged.</exception>
    public static ReadOnlySpan<byte> OpenPickle(ReadOnlySpan<byte> envelope, IReadOnlyCollection<PickleKey> keys, string purpose = "")
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(purpose);
        var parts = PickleEnvelope.Read(envelope);
        var isKnown = false;
        foreach (var key in keys)
        {
            if (!parts.KeyId.SequenceEqual(key.Utf8Id))
            {
                continue;
            }

            isKnown = true;
            if (parts.IsSignedBy(key, purpose))
            {
                return parts.Protocol == PickleEnvelope.ProtocolOf(parts.Pickle)
                    ? parts.Pickle
                    : throw new PickleSignatureException($"The envelope was made for protocol {parts.Protocol}, the pickle in it declares another.");
            }
        }

        throw new PickleSignatureException(isKnown
            ? $"The signature by key '{Printable(parts.KeyId)}' does not fit: the sealed pickle was changed, has another purpose, or comes from a key with another secret."
            : $"The pickle is sealed with key '{Printable(parts.KeyId)}', which is not among the {keys.Count} accepted here.");
    }

    /// <summary>An id comes from outside: it is shown without what could forge a log line.</summary>
    private static string Printable(ReadOnlySpan<byte> id) =>
        string.Concat(Encoding.UTF8.GetString(id).Select(c => char.IsControl(c) ? '?' : c));
}

using Xunit;

namespace CloudPickle.Tests.Signing;

/// <summary>Sealed pickles: who holds no key gets nothing in, and nothing of a pickle is read before its signature.</summary>
public class SignedPickleTests
{
    private static readonly PickleKey s_key = new("2026-11", [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void What_was_sealed_opens(int protocol)
    {
        var envelope = SignedPickle.Seal(new List<int> { 1, 2 }, s_key, new() { Protocol = protocol });
        Assert.Equal([1, 2], SignedPickle.Open<List<int>>(envelope, s_key));
        Assert.Equal(Pickle.Dumps(new List<int> { 1, 2 }, new() { Protocol = protocol }), SignedPickle.OpenPickle(envelope, [s_key]).ToArray());
    }

    [Fact]
    public void Every_changed_byte_is_noticed_before_the_pickle_is_read()
    {
        // A persistent id makes any reading of the pickle visible.
        var envelope = SignedPickle.SealPickle("Pid\n."u8, s_key);
        var reads = 0;
        var options = new UnpickleOptions { PersistentLoad = _ => reads++ };
        for (var i = 0; i < envelope.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = (byte[])envelope.Clone();
                changed[i] ^= (byte)(1 << bit);
                Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<object?>(changed, s_key, options));
            }
        }

        Assert.Equal(0, reads);
    }

    [Fact]
    public void Every_prefix_and_every_longer_envelope_is_refused()
    {
        var envelope = SignedPickle.Seal("text", s_key);
        for (var length = 0; length < envelope.Length; length++)
        {
            Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<object?>(envelope.AsSpan(0, length), s_key));
        }

        Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<object?>([.. envelope, 0], s_key));
    }

    [Fact]
    public void A_key_of_the_same_id_with_another_secret_does_not_open()
    {
        var envelope = SignedPickle.Seal("text", PickleKey.Generate(s_key.Id));
        Assert.Contains("2026-11", Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<string>(envelope, s_key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_rotate()
    {
        var last = PickleKey.Generate("2026-12");
        PickleKey[] keys = [last, s_key];
        Assert.Equal("old", SignedPickle.Open<string>(SignedPickle.Seal("old", s_key), keys));
        Assert.Equal("new", SignedPickle.Open<string>(SignedPickle.Seal("new", last), keys));
        Assert.Contains(
            "'2026-12', which is not among the 1",
            Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<string>(SignedPickle.Seal("new", last), s_key)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_pickle_for_one_purpose_is_not_accepted_for_another()
    {
        var envelope = SignedPickle.Seal("text", s_key, purpose: "jobs");
        Assert.Equal("text", SignedPickle.Open<string>(envelope, s_key, purpose: "jobs"));
        Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<string>(envelope, s_key, purpose: "results"));
        Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<string>(envelope, s_key));
    }

    [Fact]
    public void A_signed_pickle_is_still_read_with_all_its_checks()
    {
        var envelope = SignedPickle.SealPickle("cos\nsystem\n."u8, s_key);
        var error = Assert.Throws<UnpicklingException>(() => SignedPickle.Open<object?>(envelope, s_key));
        Assert.Contains("os", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_envelope_is_no_pickle_and_a_pickle_no_envelope()
    {
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(SignedPickle.Seal(1, s_key)));
        Assert.Contains("SignedPickle.Seal", Assert.Throws<PickleSignatureException>(() => SignedPickle.Open<int>(Pickle.Dumps(1), s_key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weak_keys_unsigned_buffers_and_shown_secrets_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PickleKey("id", new byte[31]));
        Assert.Throws<ArgumentException>(() => new PickleKey("", new byte[32]));
        Assert.Throws<ArgumentException>(() => new PickleKey(new string('x', 256), new byte[32]));
        Assert.Throws<ArgumentException>(() => SignedPickle.Seal(1, s_key, new() { BufferCallback = _ => false }));
        Assert.Equal("PickleKey 2026-11", s_key.ToString());
        Assert.Equal(32, PickleKey.Generate("x").ExportSecret().Length);
    }
}

namespace CloudPickle.Generators.Discover;

/// <summary>
/// 128 bits that stand for a text, or for what was put together of several. Two lanes that share nothing: what differs in one place differs in both. Nobody
/// who edits a file wants them to be equal, so they need not be hard to forge.
/// </summary>
internal readonly record struct Fingerprint(ulong High, ulong Low)
{
    private const ulong HighPrime = 0x9E3779B185EBCA87;
    private const ulong LowPrime = 0xC2B2AE3D27D4EB4F;

    /// <summary>Both together, whatever their order: sets are added up.</summary>
    public static Fingerprint operator +(Fingerprint one, Fingerprint other) => new(one.High + other.High, one.Low + other.Low);

    /// <summary>Stands for words, whatever their order.</summary>
    public static Fingerprint OfSet(IEnumerable<ulong> words) => words.Aggregate(default(Fingerprint), static (set, word) => set + default(Fingerprint).Then(new Fingerprint(word, word)));

    /// <summary>This, followed by a text.</summary>
    public Fingerprint Then(string text)
    {
        var (high, low) = (High, Low);
        foreach (var c in text)
        {
            high = (high ^ c) * HighPrime;
            high ^= high >> 29;
            low = (low + c + 1) * LowPrime;
            low ^= low >> 31;
        }

        return new(Mixed(high ^ (ulong)text.Length), Mixed(low + (ulong)text.Length));
    }

    /// <summary>This, followed by something that has its fingerprint.</summary>
    public Fingerprint Then(Fingerprint next) => new(Mixed((High * LowPrime) + next.High), Mixed((Low * HighPrime) ^ next.Low));

    /// <summary>Each bit changes half of the others, so that sums do not cancel each other out.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}

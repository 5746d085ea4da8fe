namespace CloudPickle.Fuzz.Programs;

/// <summary>The bytes of an input as decisions; when they are used up, the first of each is taken.</summary>
/// <param name="input">The input.</param>
internal sealed class Choices(byte[] input)
{
    private int _next;

    /// <summary>Whether decisions are left.</summary>
    public bool AreLeft => _next < input.Length;

    /// <summary>A number from 0 to below a count.</summary>
    public int Below(int count) => _next < input.Length ? input[_next++] % count : 0;

    /// <summary>One of them.</summary>
    public T Of<T>(params ReadOnlySpan<T> all) => all[Below(all.Length)];

    /// <summary>Yes, once in so many times; no when the decisions are used up.</summary>
    public bool OneIn(int count) => AreLeft && Below(count) == count - 1;
}

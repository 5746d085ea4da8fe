using System.Globalization;
using System.Text.RegularExpressions;

namespace CloudPickle;

/// <summary>
/// How much a pickle may ask for while it is read. Exceeding a limit is an <see cref="UnpicklingException"/> that names it.
/// Declared lengths never allocate more than the input holds, whatever the limits. Immutable, safe for concurrent use.
/// </summary>
public sealed record PickleLimits
{
    /// <summary>Limits that are safe for untrusted input and that ordinary data does not reach.</summary>
    public static PickleLimits Default { get; } = new();

    /// <summary>No limits beyond what the machine and the format have. For trusted input only.</summary>
    public static PickleLimits Unlimited { get; } = new()
    {
        MaxOpcodes = long.MaxValue,
        MaxMemoEntries = int.MaxValue,
        MaxStackDepth = int.MaxValue,
        MaxBlobBytes = long.MaxValue,
        MaxIntegerBytes = int.MaxValue,
        MaxDigits = int.MaxValue,
        MaxExpansion = int.MaxValue,
        MaxHashCollisions = int.MaxValue,
        MaxPatternLength = int.MaxValue,
        MaxMatchTime = Regex.InfiniteMatchTimeout,
    };

    /// <summary>Opcodes executed for one value. Default: 1,000,000,000.</summary>
    public long MaxOpcodes { get; init => field = NotNegative(value, nameof(MaxOpcodes)); } = 1_000_000_000;

    /// <summary>Entries of the memo. Default: 10,000,000.</summary>
    public int MaxMemoEntries { get; init => field = (int)NotNegative(value, nameof(MaxMemoEntries)); } = 10_000_000;

    /// <summary>Values on the machine's stack, marks included. Default: 10,000,000.</summary>
    public int MaxStackDepth { get; init => field = (int)NotNegative(value, nameof(MaxStackDepth)); } = 10_000_000;

    /// <summary>Bytes of one string, bytes object or text line. Default: 1 GiB. More than 2 GiB is never possible.</summary>
    public long MaxBlobBytes { get; init => field = NotNegative(value, nameof(MaxBlobBytes)); } = 1L << 30;

    /// <summary>
    /// Bytes of one binary integer (<c>LONG1</c>, <c>LONG4</c>). Default: 16 KiB, about 39,000 decimal digits;
    /// converting an integer to decimal text takes time quadratic in its length.
    /// </summary>
    public int MaxIntegerBytes { get; init => field = (int)NotNegative(value, nameof(MaxIntegerBytes)); } = 16 * 1024;

    /// <summary>Digits of one integer or float written as text (protocols 0 and 1). Default: 4300, as in CPython.</summary>
    public int MaxDigits { get; init => field = (int)NotNegative(value, nameof(MaxDigits)); } = 4300;

    /// <summary>
    /// How many bytes of memory a byte of input may cost. One byte can make a dictionary, and two bytes can name a part of any size again, which a call
    /// such as <c>bytearray(...)</c>, a member of a struct type or a hashed key copies; references alone cost nothing. Objects count with their size
    /// in .NET, or a little more; what constructors and setters of your own types allocate does not count. The first MiB is free. Default: 64; values below
    /// 12 count as 12, which numbers, strings and bytes may take.
    /// </summary>
    public int MaxExpansion { get; init => field = (int)NotNegative(value, nameof(MaxExpansion)); } = 64;

    /// <summary>
    /// How many keys with the same hash code a key may meet, on average, while a typed dictionary or set is filled. .NET's hash codes of numbers
    /// and structs are not secret, so a stream can choose keys that all meet; untyped dictionaries have secret ones. The first million is free.
    /// Default: 128.
    /// </summary>
    public int MaxHashCollisions { get; init => field = (int)NotNegative(value, nameof(MaxHashCollisions)); } = 128;

    /// <summary>
    /// Characters of one regular expression; groups may be nested as deep as a 32nd of that. Making one takes far longer than reading its pattern.
    /// Default: 4096.
    /// </summary>
    public int MaxPatternLength { get; init => field = (int)NotNegative(value, nameof(MaxPatternLength)); } = 4096;

    /// <summary>
    /// The timeout of the regular expressions that are loaded: matching with them ends in a <see cref="RegexMatchTimeoutException"/> then. A pattern can
    /// be made so that it matches for years. Default: 10 seconds; <see cref="Regex.InfiniteMatchTimeout"/> for none.
    /// </summary>
    public TimeSpan MaxMatchTime
    {
        get;
        init => field = value == Regex.InfiniteMatchTimeout || (value > TimeSpan.Zero && value.TotalMilliseconds < int.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxMatchTime), value, "A time to match is more than zero and less than 24 days, or Regex.InfiniteMatchTimeout.");
    } = TimeSpan.FromSeconds(10);

    /// <summary>The message for a limit that was reached: its name, its value, and how to raise it.</summary>
    internal static string Reached(string limit, long value, string what) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} exceeds the limit PickleLimits.{limit} = {value}; if the source is trusted, raise it: UnpickleOptions.Limits = PickleLimits.Default with {{ {limit} = ... }}");

    private static long NotNegative(long value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A limit cannot be negative.");
}

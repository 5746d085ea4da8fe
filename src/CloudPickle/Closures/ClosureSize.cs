using System.Globalization;

namespace CloudPickle;

/// <summary>A closure that is larger than <see cref="PickleOptions.MaxClosureBytes"/>.</summary>
/// <param name="Site">The declaring type and member of the lambda, or its pinned name.</param>
/// <param name="Bytes">The bytes that it takes, its captures included; at least so many if writing ended early. Out-of-band buffers do not count.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Captures">The captured variables, the largest first.</param>
public sealed record ClosureSize(string Site, long Bytes, long Limit, IReadOnlyList<CaptureSize> Captures)
{
    private const int MaxNamed = 3;

    /// <summary>The closure, its size and its largest captures in a sentence.</summary>
    /// <returns>The text of the error.</returns>
    public override string ToString()
    {
        List<string> largest = [];
        foreach (var capture in Captures)
        {
            if (capture.Bytes > 0 && largest.Count < MaxNamed)
            {
                largest.Add(string.Create(CultureInfo.InvariantCulture, $"{capture.Name} ({capture.Type}, {capture.Bytes:N0} bytes)"));
            }
        }

        var text = string.Join(", ", largest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The closure of {Site} takes {Bytes:N0} bytes or more; PickleOptions.MaxClosureBytes is {Limit:N0}.{(text.Length > 0 ? $" Its largest captures: {text}." : "")} Capture less, send the data once and capture its key, or raise the limit.");
    }
}

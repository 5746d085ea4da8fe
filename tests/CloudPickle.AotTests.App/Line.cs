using System.Globalization;
using System.Text;

namespace CloudPickle.AotTests.App;

/// <summary>One line of the output: what one case at one protocol came back as.</summary>
internal static class Line
{
    /// <summary>Runs a case and prints its line; a failure becomes a line too, so that the other cases still run.</summary>
    /// <param name="name">The case.</param>
    /// <param name="protocol">The pickle protocol.</param>
    /// <param name="roundTrip">Makes the text that is compared.</param>
    public static void Print(string name, int protocol, Func<int, string> roundTrip)
    {
        string result;
        try
        {
            result = roundTrip(protocol);
        }
        catch (Exception exception)
        {
            result = $"FAILED {exception.GetType().Name}: {exception.Message}";
        }

        Console.WriteLine($"{name} | {protocol} | {Ascii(result)}");
    }

    private static string Ascii(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is >= ' ' and <= '~')
            {
                line.Append(character);
            }
            else
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        return line.ToString();
    }
}

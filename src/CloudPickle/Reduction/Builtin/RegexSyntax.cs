using System.Text;

namespace CloudPickle.Reduction.Builtin;

/// <summary>What .NET and Python spell differently in a regular expression: named groups, references to them, and the end of the text.</summary>
internal static class RegexSyntax
{
    private static readonly (string Net, string Python)[] s_escapes = [(@"\Z", @"(?=\n?\Z)"), (@"\z", @"\Z")];

    public static string ToPython(string pattern) => Translate(pattern, static (pattern, at, text) =>
    {
        foreach (var (net, python) in s_escapes)
        {
            if (pattern[at..].StartsWith(net, StringComparison.Ordinal))
            {
                text.Append(python);
                return net.Length;
            }
        }

        return TryName(pattern[at..], "(?<", '>', out var name) || TryName(pattern[at..], "(?'", '\'', out name) ? Write(text, $"(?P<{name}>", name.Length + 4)
            : TryName(pattern[at..], @"\k<", '>', out name) || TryName(pattern[at..], @"\k'", '\'', out name) ? Write(text, $"(?P={name})", name.Length + 4)
            : 0;
    });

    public static string FromPython(string pattern) => Translate(pattern, static (pattern, at, text) =>
    {
        foreach (var (net, python) in s_escapes)
        {
            if (pattern[at..].StartsWith(python, StringComparison.Ordinal))
            {
                text.Append(net);
                return python.Length;
            }
        }

        return TryName(pattern[at..], "(?P<", '>', out var name) ? Write(text, $"(?<{name}>", name.Length + 5)
            : TryName(pattern[at..], "(?P=", ')', out name) ? Write(text, $@"\k<{name}>", name.Length + 5)
            : 0;
    });

    private delegate int Translation(ReadOnlySpan<char> pattern, int at, StringBuilder text);

    /// <summary>Copies a pattern, asking at each character outside of a character class and not escaped.</summary>
    private static string Translate(string pattern, Translation translate)
    {
        var text = new StringBuilder(pattern.Length);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!isInClass && translate(pattern, i, text) is > 0 and var length)
            {
                i += length - 1;
                continue;
            }

            var character = pattern[i];
            text.Append(character);
            if (character == '\\' && i + 1 < pattern.Length)
            {
                text.Append(pattern[++i]);
            }
            else if (character == '[' && !isInClass)
            {
                isInClass = true;

                // A bracket that comes first stands for itself.
                for (var first = i + 1; first < pattern.Length && (pattern[first] == ']' || (pattern[first] == '^' && first == i + 1)); first++)
                {
                    text.Append(pattern[first]);
                    i = first;
                    if (pattern[first] == ']')
                    {
                        break;
                    }
                }
            }
            else if (character == ']')
            {
                isInClass = false;
            }
        }

        return text.ToString();
    }

    private static int Write(StringBuilder text, string translated, int length)
    {
        text.Append(translated);
        return length;
    }

    private static bool TryName(ReadOnlySpan<char> pattern, string open, char close, out string name)
    {
        name = "";
        if (!pattern.StartsWith(open, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = pattern[open.Length..];
        var length = rest.IndexOf(close);
        if (length <= 0 || rest[..length].ContainsAnyExcept(s_nameCharacters) || char.IsAsciiDigit(rest[0]))
        {
            return false;
        }

        name = rest[..length].ToString();
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> s_nameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}

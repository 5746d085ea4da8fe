using System.ComponentModel;
using System.Text.RegularExpressions;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A regular expression is Python's: <c>re.compile(pattern, flags)</c>. Named groups and the end of the text, which are spelled differently there, are
/// translated both ways; the rest of the pattern is left as it is, so what only .NET knows (<c>\p{L}</c>) compiles in .NET only.
/// </summary>
/// <remarks>A pattern from a stranger can take for ever to match: <see cref="RegexOptions.NonBacktracking"/> and timeouts are the reader's decision.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Regex))]
public sealed class RegexReducer : Reducer<Regex>
{
    private const int UnicodeFlag = 32;
    private const int DebugFlag = 128;

    private static readonly (RegexOptions Option, int Flag)[] s_flags =
    [
        (RegexOptions.IgnoreCase, 2),
        (RegexOptions.Multiline, 8),
        (RegexOptions.Singleline, 16),
        (RegexOptions.IgnorePatternWhitespace, 64),

        // How .NET matches, not what: Python ignores bits that it does not know.
        (RegexOptions.Compiled, 1 << 20),
        (RegexOptions.CultureInvariant, 1 << 21),
        (RegexOptions.NonBacktracking, 1 << 22),
    ];

    /// <inheritdoc/>
    public override void Write(Pickler pickler, Regex value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var flags = UnicodeFlag;
        var options = value.Options;
        foreach (var (option, flag) in s_flags)
        {
            flags |= (options & option) != 0 ? flag : 0;
            options &= ~option;
        }

        if (options != RegexOptions.None)
        {
            throw pickler.Error($"Python has no counterpart of RegexOptions.{options}. Send the pattern as a string, and make the Regex where it is loaded.");
        }

        if (value.MatchTimeout != new Regex("").MatchTimeout)
        {
            throw pickler.Error("A Regex with a timeout of its own would lose it. Send the pattern as a string, and make the Regex where it is loaded.");
        }

        pickler.WriteCall(PythonNames.RegexCompile, RegexSyntax.ToPython(value.ToString()), flags);
        pickler.Memoize(value);
    }

    /// <inheritdoc/>
    public override Regex Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or Regex)
        {
            return (Regex)node!;
        }

        if (node is not PickledObject { Arguments: [string pattern, int flags] } call || !PythonNames.RegexCompile.Equals(call.Callable as PickledGlobal))
        {
            throw unpickler.Mismatch(typeof(Regex), node);
        }

        if (unpickler.Machine.TryGetConverted<Regex>(node, out var known))
        {
            return known!;
        }

        var regex = Create(unpickler, pattern, flags);
        unpickler.Machine.AddConverted(node, regex, static () => false);
        return regex;
    }

    private static Regex Create(Unpickler unpickler, string pattern, int flags)
    {
        var options = RegexOptions.None;
        var rest = flags & ~(UnicodeFlag | DebugFlag);
        foreach (var (option, flag) in s_flags)
        {
            options |= (rest & flag) != 0 ? option : RegexOptions.None;
            rest &= ~flag;
        }

        if (rest != 0)
        {
            throw unpickler.Error($"A Regex has no counterpart of the flags {rest} of Python's re module.");
        }

        try
        {
            return new Regex(RegexSyntax.FromPython(pattern), options);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw unpickler.Error($"The pattern {ValueText.Describe(pattern)} is no Regex: {exception.Message}", exception);
        }
    }
}

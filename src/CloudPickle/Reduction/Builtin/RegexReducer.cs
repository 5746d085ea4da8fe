using System.ComponentModel;
using System.Text.RegularExpressions;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A regular expression is Python's: <c>re.compile(pattern, flags)</c>. Named groups and the end of the text, which are spelled differently there, are
/// translated both ways; the rest of the pattern is left as it is, so what only .NET knows (<c>\p{L}</c>) compiles in .NET only.
/// </summary>
/// <remarks>
/// A pattern from a stranger can take for ever to match, and much memory to make: its length, its nesting and how many there are have limits, it is not
/// compiled, and it gets the timeout of <see cref="PickleLimits.MaxMatchTime"/>. A timeout does not travel: it belongs to whoever matches.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Regex))]
public sealed class RegexReducer : Reducer<Regex>
{
    private const int UnicodeFlag = 32;
    private const int DebugFlag = 128;

    /// <summary>Once written for <see cref="RegexOptions.Compiled"/>, which the reader decides.</summary>
    private const int CompiledFlag = 1 << 20;

    /// <summary>Groups and sets may be nested as deep as a 32nd of the longest pattern.</summary>
    private const int LengthPerLevel = 32;

    /// <summary>What an expression counts against <see cref="PickleLimits.MaxExpansion"/>: so much for itself, so much for a character.</summary>
    private const int BytesPerPattern = 512;
    private const int BytesPerCharacter = 60;

    /// <summary>The same for the automaton of <see cref="RegexOptions.NonBacktracking"/>, whose sets of characters are trees of bits; classes such as \w are large.</summary>
    private const int BytesPerAutomaton = 120_000;
    private const int BytesPerAutomatonCharacter = 3000;
    private const int BytesPerAutomatonClass = 400_000;

    private static readonly (RegexOptions Option, int Flag)[] s_flags =
    [
        (RegexOptions.IgnoreCase, 2),
        (RegexOptions.Multiline, 8),
        (RegexOptions.Singleline, 16),
        (RegexOptions.IgnorePatternWhitespace, 64),

        // How .NET matches, not what: Python ignores bits that it does not know.
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
        var options = value.Options & ~RegexOptions.Compiled;
        foreach (var (option, flag) in s_flags)
        {
            flags |= (options & option) != 0 ? flag : 0;
            options &= ~option;
        }

        if (options != RegexOptions.None)
        {
            throw pickler.Error($"Python has no counterpart of RegexOptions.{options}. Send the pattern as a string, and make the Regex where it is loaded.");
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

        // Like Python's re module: the same pattern gives the same object.
        var regex = Intern(unpickler, pattern, flags);
        unpickler.Machine.AddConverted(node, regex, static () => false);
        return regex;
    }

    private static Regex Intern(Unpickler unpickler, string pattern, int flags) =>
        unpickler.Machine.Intern((pattern, flags), () => Create(unpickler, pattern, flags));

    private static Regex Create(Unpickler unpickler, string pattern, int flags)
    {
        var options = RegexOptions.None;
        var rest = flags & ~(UnicodeFlag | DebugFlag | CompiledFlag);
        foreach (var (option, flag) in s_flags)
        {
            options |= (rest & flag) != 0 ? option : RegexOptions.None;
            rest &= ~flag;
        }

        if (rest != 0)
        {
            throw unpickler.Error($"A Regex has no counterpart of the flags {rest} of Python's re module.");
        }

        CheckCost(unpickler, pattern, options);
        try
        {
            return new Regex(RegexSyntax.FromPython(pattern), options, unpickler.Options.Limits.MaxMatchTime);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw unpickler.Error($"The pattern {ValueText.Describe(pattern)} is no Regex: {exception.Message}", exception);
        }
    }

    private static void CheckCost(Unpickler unpickler, string pattern, RegexOptions options)
    {
        var limit = unpickler.Options.Limits.MaxPatternLength;
        if (pattern.Length > limit)
        {
            throw unpickler.Error(PickleLimits.Reached(nameof(PickleLimits.MaxPatternLength), limit, $"a regular expression of {pattern.Length:N0} characters"));
        }

        var depth = Depth(pattern);
        if (depth > limit / LengthPerLevel)
        {
            throw unpickler.Error(PickleLimits.Reached(
                nameof(PickleLimits.MaxPatternLength),
                limit,
                $"a regular expression of {depth:N0} levels of groups (one for each {LengthPerLevel} characters that may be) "));
        }

        unpickler.Machine.Charge((options & RegexOptions.NonBacktracking) == 0
            ? BytesPerPattern + ((long)BytesPerCharacter * pattern.Length)
            : BytesPerAutomaton + ((long)BytesPerAutomatonCharacter * pattern.Length) + ((long)BytesPerAutomatonClass * pattern.AsSpan().Count('\\')));
    }

    /// <summary>How deep groups and sets are nested at most; brackets inside a set count too, so that it is never less.</summary>
    private static int Depth(string pattern)
    {
        var (depth, deepest) = (0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '(' or '[':
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case ')' or ']' when depth > 0:
                    depth--;
                    break;
            }
        }

        return deepest;
    }
}

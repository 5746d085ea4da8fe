namespace CloudPickle.Tool;

/// <summary>How the tool ends. 64 and more are those of BSD's <c>sysexits.h</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done; <c>scan</c>: nothing but data.</summary>
    public const int Success = 0;

    /// <summary><c>scan</c>: names that are not known to be data.</summary>
    public const int Unknown = 1;

    /// <summary><c>scan</c>: names that run code.</summary>
    public const int Dangerous = 2;

    /// <summary>The pickle is damaged, or cannot be written in the form that was asked for.</summary>
    public const int Malformed = 3;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 64;

    /// <summary>The input cannot be read.</summary>
    public const int NoInput = 66;

    /// <summary>The output cannot be written.</summary>
    public const int OutputFailed = 74;
}

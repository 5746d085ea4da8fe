using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>One reason why a function at a site cannot be pickled, with the place that has to change.</summary>
/// <param name="reason">The reason.</param>
/// <param name="culprit">The syntax at fault.</param>
/// <param name="arguments">The arguments of the diagnostic's message.</param>
internal sealed class ClosureRefusal(ClosureReason reason, SyntaxNode culprit, params string[] arguments)
{
    public ClosureReason Reason { get; } = reason;

    public SyntaxNode Culprit { get; } = culprit;

    public string[] Arguments { get; } = arguments;

    /// <summary>The compiler reports the cause already: leave the site out and say nothing.</summary>
    public bool IsSilent { get; init; }

    /// <summary>For what the compiler reports itself.</summary>
    public static ClosureRefusal Silent(SyntaxNode culprit) => new(ClosureReason.BodyCannotBeEmitted, culprit, "") { IsSilent = true };
}

using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>One reason why a type gets no reducer, with the place that has to change.</summary>
/// <param name="reason">The reason.</param>
/// <param name="culprit">The member, parameter or type at fault.</param>
/// <param name="arguments">The arguments of the diagnostic's message.</param>
internal sealed class Refusal(NotReducibleReason reason, ISymbol culprit, params string[] arguments)
{
    public NotReducibleReason Reason { get; } = reason;

    public ISymbol Culprit { get; } = culprit;

    public string[] Arguments { get; } = arguments;

    /// <summary>The compiler reports the cause already (an unknown type, for instance): leave the type out and say nothing.</summary>
    public bool IsSilent { get; init; }
}

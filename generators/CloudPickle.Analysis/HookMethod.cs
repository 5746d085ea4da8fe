using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>A method that dumping or loading calls.</summary>
internal sealed class HookMethod(IMethodSymbol method, HookMoment moment, bool isDirect)
{
    public IMethodSymbol Method { get; } = method;

    public HookMoment Moment { get; } = moment;

    /// <summary>Whether emitted code may call it by its name.</summary>
    public bool IsDirect { get; } = isDirect;

    public bool TakesSession => Method.Parameters.Length == 1;
}

using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analyzers.Closures;

/// <summary>Says of a method that is passed by name that its name means several methods.</summary>
internal static class MethodGroupHints
{
    public static IEnumerable<Diagnostic> Of(ReducibleClosure closure)
    {
        var method = closure.Method.ReducedFrom ?? closure.Method;
        if (closure.Lambda is not null || method.MethodKind != MethodKind.Ordinary)
        {
            yield break;
        }

        var count = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count(m => m.MethodKind == MethodKind.Ordinary);
        if (count > 1)
        {
            yield return Diagnostic.Create(Descriptors.OverloadedMethod, closure.Argument.Function.GetLocation(), method.Short(), count.ToString());
        }
    }
}

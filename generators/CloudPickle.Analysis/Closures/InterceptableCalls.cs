using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Judges whether emitted code can make a call in its caller's place.</summary>
internal static class InterceptableCalls
{
    public static ClosureRefusal? Refuse(ClosureCall call, SemanticModel model)
    {
        var method = call.Method;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension))
        {
            return Because(call, "it is a local function; make it a method");
        }

        if (call.Invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
        {
            return Because(call, "it is called on 'base'");
        }

        if (method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct } owner ||
            (!method.IsStatic && method.ReducedFrom is null && owner.IsValueType))
        {
            return Because(call, "it is an instance method of a struct; make it an extension method or a method of a class");
        }

        if (method.RefKind != RefKind.None)
        {
            return Because(call, "it returns by reference");
        }

        if (call.Arguments.Any(a => a.Parameter.IsParams))
        {
            return Because(call, "the functions go into a 'params' parameter; declare single parameters, or pass results of Pickle.Closure");
        }

        if (!model.Compilation.CanName(method, model.Compilation.Assembly))
        {
            return Because(call, "it is private or protected; make it internal");
        }

        return RefuseTypes(call, model.Compilation);
    }

    private static ClosureRefusal? RefuseTypes(ClosureCall call, Compilation compilation)
    {
        var method = call.Method;
        var types = method.Parameters.Select(p => p.Type).Concat(method.TypeArguments)
            .Concat([method.ReturnType, method.ReceiverType ?? method.ContainingType, method.ContainingType]).ToList();
        if (types.Select(t => TypeParameters.FirstIn(t)).FirstOrDefault(p => p is not null) is { } parameter)
        {
            return new(ClosureReason.TypeParameterUsed, call.Invocation, parameter.Name, parameter.ContainingSymbol.Short());
        }

        if (types.Any(t => t is IPointerTypeSymbol or IFunctionPointerTypeSymbol))
        {
            return Because(call, "it uses pointers");
        }

        return types.FirstOrDefault(t => EmissionPlace.Of([t], compilation) is not { Container: null, Obstacle: null }) is { } hidden
            ? Because(call, $"'{hidden.Short()}' in its signature is private; make it internal")
            : null;
    }

    private static ClosureRefusal Because(ClosureCall call, string why) =>
        new(ClosureReason.CallCannotBeIntercepted, call.Invocation, call.Method.Short(), why);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>Judges method groups: they travel by the method's name, with the receiver as their capture.</summary>
internal static class MethodGroups
{
    public static ClosureRefusal? Refuse(ExpressionSyntax use, IMethodSymbol method, ClosureCall call)
    {
        if (use is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
        {
            return Because(use, "'base' means the base's method to its own type only; pass a lambda that calls a method of the type");
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            return Because(use, "nobody can wait for an 'async void' method; let it return a Task");
        }

        if (call.IsExplicitCapture)
        {
            return Because(use, "Pickle.Capture takes a static lambda, not a method");
        }

        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.DelegateInvoke) ||
            method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Delegate })
        {
            return Because(use, "only ordinary methods can be passed by name; pass a lambda that calls it");
        }

        if (method.ContainingType.IsFileLocal)
        {
            return Because(use, $"no other file can name the file-local type '{method.ContainingType.Short()}'; remove 'file'");
        }

        var parameter = method.TypeArguments.Select(a => TypeParameters.FirstIn(a)).FirstOrDefault(p => p is not null) ?? TypeParameters.FirstIn(method.ContainingType);
        return parameter is null ? null : new(ClosureReason.TypeParameterUsed, use, parameter.Name, parameter.ContainingSymbol.Short());
    }

    /// <summary>The type of the delegate's target, or null when it has none.</summary>
    public static ITypeSymbol? ReceiverOf(
        ExpressionSyntax use, IMethodSymbol method, ClosureMember member, SemanticModel model, CancellationToken cancellation)
    {
        if (method is { IsStatic: true, ReducedFrom: null })
        {
            return null;
        }

        return use is MemberAccessExpressionSyntax access ? model.GetTypeInfo(access.Expression, cancellation).Type : member.Type;
    }

    private static ClosureRefusal Because(SyntaxNode node, string why) => new(ClosureReason.BodyCannotBeEmitted, node, why);
}

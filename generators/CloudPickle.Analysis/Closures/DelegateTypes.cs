using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>Finds the delegate type that a function is converted to.</summary>
internal static class DelegateTypes
{
    public static ClosureRefusal? Find(
        ClosureCall call, ClosureArgument argument, SemanticModel model, CancellationToken cancellation, out INamedTypeSymbol? type)
    {
        var info = model.GetTypeInfo(argument.Function, cancellation);
        type = call.IsExplicitCapture ? call.Method.ReturnType as INamedTypeSymbol : AsDelegate(info.ConvertedType) ?? AsDelegate(info.Type);
        if (info.ConvertedType is INamedTypeSymbol { Name: "Expression" } tree && tree.HasDottedName("System.Linq.Expressions.Expression"))
        {
            return Refuse(argument, tree, "an expression tree is data for a provider, not code; pass a delegate");
        }

        if (type is null || type.TypeKind == TypeKind.Error || type.DelegateInvokeMethod is not { } invoke)
        {
            return ClosureRefusal.Silent(argument.Function);
        }

        if (TypeParameters.FirstIn(type) is { } parameter)
        {
            return new(ClosureReason.TypeParameterUsed, argument.Function, parameter.Name, parameter.ContainingSymbol.Short());
        }

        if (!type.CanBeReferencedByName || type.IsImplicitlyDeclared)
        {
            return Refuse(argument, type, "the compiler made it up for this lambda; declare a delegate type, or do without default values and 'params'");
        }

        if (invoke.Parameters.Any(p => IsPointer(p.Type)) || IsPointer(invoke.ReturnType))
        {
            return Refuse(argument, type, "a pointer means nothing in another process");
        }

        var place = EmissionPlace.Of([type], model.Compilation);
        return place is { Container: null, Obstacle: null } ? null
            : Refuse(argument, type, "it is private, or has a private type argument; make that internal");
    }

    private static bool IsPointer(ITypeSymbol type) => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol;

    private static INamedTypeSymbol? AsDelegate(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } named ? named : null;

    private static ClosureRefusal Refuse(ClosureArgument argument, ITypeSymbol type, string why) =>
        new(ClosureReason.DelegateTypeCannotBeNamed, argument.Function, type.Short(), why);
}

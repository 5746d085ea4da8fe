using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model.Closures;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Projects the method that takes a call's place: the same call with wrapped functions.</summary>
internal static class InterceptorProjector
{
    public static InterceptorModel Project(ClosureCall call, IReadOnlyList<(ReducibleClosure Closure, ClosureModel Model)> closures)
    {
        // Of an extension method the static form is called, with the receiver in front.
        var method = call.Method.MethodKind == MethodKind.ReducedExtension ? call.Method.GetConstructedReducedFrom()! : call.Method;
        var hasReceiver = !method.IsStatic || call.Method.MethodKind == MethodKind.ReducedExtension;
        var offset = method.Parameters.Length - call.Method.Parameters.Length;
        var parameters = new List<ParameterModel>();
        if (!method.IsStatic)
        {
            parameters.Add(new("", method.ContainingType.QualifiedAsWritten(), ReceiverName(method), ""));
        }

        foreach (var parameter in method.Parameters)
        {
            parameters.Add(SignatureProjector.Parameter(parameter, Identifiers.Escape(parameter.Name)));
        }

        return new()
        {
            Name = method.Name,
            ReturnType = SignatureProjector.Return(method),
            Parameters = parameters.ToEquatableArray(),
            HasReceiver = hasReceiver,
            Call = call.IsExplicitCapture
                ? $"{closures[0].Model.Wrap}({parameters[0].Name}.State)"
                : CallOf(method, parameters, method.IsStatic ? 0 : 1, closures.ToDictionary(c => c.Closure.Argument.Parameter.Ordinal + offset)),
        };
    }

    private static string CallOf(
        IMethodSymbol method, List<ParameterModel> parameters, int first, Dictionary<int, (ReducibleClosure Closure, ClosureModel Model)> closures)
    {
        var arguments = new List<string>();
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var parameter = parameters[i + first];
            arguments.Add(closures.TryGetValue(i, out var wrapped) ? Wrapped(wrapped, method.Parameters[i].Type, parameter) : parameter.Argument);
        }

        var target = method.IsStatic ? method.ContainingType.Qualified() : parameters[0].Name;
        var typeArguments = method.TypeArguments.IsDefaultOrEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(a => a.QualifiedAsWritten()))}>";
        return $"{target}.{Identifiers.Escape(method.Name)}{typeArguments}({string.Join(", ", arguments)})";
    }

    private static string Wrapped((ReducibleClosure Closure, ClosureModel Model) wrapped, ITypeSymbol type, ParameterModel parameter) =>
        type.SameAs(wrapped.Closure.DelegateType)
            ? $"{wrapped.Model.Wrap}({parameter.Name})"
            : $"{wrapped.Model.Wrap}(({wrapped.Model.DelegateTypeName}){parameter.Name})";

    private static string ReceiverName(IMethodSymbol method)
    {
        var name = "receiver";
        while (method.Parameters.Any(p => p.Name == name))
        {
            name += "_";
        }

        return name;
    }
}

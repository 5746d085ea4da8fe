using CloudPickle.Analysis;
using CloudPickle.Analysis.Closures;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Model.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Projects a function that can be pickled to its environment class.</summary>
internal sealed class ClosureProjector(SemanticModel model, CancellationToken cancellation)
{
    private const int LongestSummary = 100;

    public ClosureModel Project(ReducibleClosure closure)
    {
        var className = ClosureNames.ClassName(closure);
        var names = new HoistedNames(closure, className, model, cancellation);
        var invoke = closure.DelegateType.DelegateInvokeMethod!;
        var parameters = Parameters(closure, invoke, names);
        var containers = Containers(closure.Container);
        var scopes = closure.IsMethodGroup && closure.Container is null ? [new("", []), new("CloudPickle.Generated", [])] : ScopeProjector.Around(closure.Argument.Function);
        var space = string.Join(".", scopes.Select(s => s.Name).Where(n => n.Length > 0));
        return new()
        {
            HintName = ClosureNames.HintName(closure),
            Scopes = scopes,
            Containers = containers,
            ClassName = className,
            Access = Access(space, containers, className, out var forwarding),
            Forwarding = forwarding,
            Summary = Summary(closure),
            Site = closure.Site,
            Hash = closure.Hash,
            DelegateType = ClosureIdentity.TypeName(closure.DelegateType),
            DelegateTypeName = closure.DelegateType.QualifiedAsWritten(),
            ReturnType = SignatureProjector.Return(invoke),
            ReturnsVoid = invoke.ReturnsVoid,
            ReturnsByReference = invoke.RefKind != RefKind.None,
            IsAsync = closure.Lambda is { AsyncKeyword.RawKind: not 0 },
            Parameters = parameters,
            Captures = closure.Captures.Select(c => Capture(c, names)).ToEquatableArray(),
            Body = closure.Lambda is { } lambda
                ? new HoistedCode(names, model, cancellation).Spell(lambda.Body)
                : new([CallOf(closure, names, parameters, invoke)], IsBlock: false),
            Functions = closure.Functions.Select(f => new HoistedCode(names, model, cancellation).Spell(f, "private ")).ToEquatableArray(),
            Kept = closure.Captures.Any(c => c.Symbol is not null) || closure.Lambda is not null && closure.Captures.Count > 0 ? Kept(closure) : "",
            KeepingWarnings = KeepingWarnings(closure).ToEquatableArray(),
            IsExplicit = closure.Call.IsExplicitCapture,
        };
    }

    private static CaptureModel Capture(CapturedVariable capture, HoistedNames names) => new()
    {
        Name = capture.Name,
        Type = ClosureIdentity.TypeName(capture.Type),
        FieldType = capture.Type.QualifiedAsWritten(),
        Field = names.Field(capture),
        IsCell = capture.IsCell,
        IsThis = capture.IsThis,
    };

    /// <summary>Names come from the lambda, so that its body's text stays; types and modifiers from the delegate.</summary>
    private static EquatableArray<ParameterModel> Parameters(ReducibleClosure closure, IMethodSymbol invoke, HoistedNames names)
    {
        var isNamed = closure.Lambda is not null and not AnonymousMethodExpressionSyntax { ParameterList: null };
        var own = isNamed ? closure.Method.Parameters.Skip(closure.Call.IsExplicitCapture ? 1 : 0).Select(p => p.Name).ToList() : [];
        var result = new List<ParameterModel>();
        for (var i = 0; i < invoke.Parameters.Length; i++)
        {
            var name = i < own.Count && own[i].Length > 0 && !(own[i] == "_" && closure.Method.Parameters.Count(p => p.Name == "_") > 1)
                ? own[i]
                : names.Unused("arg" + i);
            result.Add(SignatureProjector.Parameter(invoke.Parameters[i], Identifiers.Escape(name)));
        }

        return result.ToEquatableArray();
    }

    /// <summary>The body of a local function's or method group's environment: the call.</summary>
    private string CallOf(ReducibleClosure closure, HoistedNames names, EquatableArray<ParameterModel> parameters, IMethodSymbol invoke)
    {
        var method = closure.Method;
        var arguments = parameters.Select(p => p.Argument).ToList();
        var typeArguments = method.TypeArguments.IsDefaultOrEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(a => a.QualifiedAsWritten()))}>";
        string target;
        if (names.FunctionName(method.OriginalDefinition) is { } function)
        {
            target = function;
        }
        else if (method.ReducedFrom is { } extension)
        {
            target = $"{extension.ContainingType.Qualified()}.{Identifiers.Escape(method.Name)}";
            arguments.Insert(0, (extension.Parameters[0].RefKind == RefKind.In ? "in " : "") + names.This);
            typeArguments = ExtensionTypeArguments(closure);
        }
        else
        {
            target = $"{(method.IsStatic ? method.ContainingType.Qualified() : names.This)}.{Identifiers.Escape(method.Name)}";
        }

        return $"{(invoke.RefKind == RefKind.None ? "" : "ref ")}{target}{typeArguments}({string.Join(", ", arguments)})";
    }

    private static string ExtensionTypeArguments(ReducibleClosure closure) =>
        closure.Method.GetConstructedReducedFrom() is { TypeArguments: { IsDefaultOrEmpty: false } arguments }
            ? $"<{string.Join(", ", arguments.Select(a => a.QualifiedAsWritten()))}>"
            : "";

    private EquatableArray<ContainerModel> Containers(INamedTypeSymbol? container)
    {
        var containers = new List<ContainerModel>();
        for (var type = container; type is not null; type = type.ContainingType)
        {
            containers.Insert(0, new(
                PlaceProjector.Keyword(type), Identifiers.Escape(type.Name), model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly)));
        }

        return containers.ToEquatableArray();
    }

    /// <summary>Members of a private type are reached through members of the innermost type around it that is visible.</summary>
    private static string Access(string space, EquatableArray<ContainerModel> containers, string className, out string forwarding)
    {
        var visible = containers.TakeWhile(c => c.IsVisible).Select(c => c.Name).ToList();
        var hidden = containers.Skip(visible.Count).Select(c => c.Name).ToList();
        forwarding = hidden.Count == 0 ? "" : string.Join("_", hidden.Append(className)).Replace("@", "");
        IEnumerable<string> path = space.Length == 0 ? visible : visible.Prepend(space);
        return "global::" + string.Join(".", hidden.Count == 0 ? path.Append(className) : path);
    }

    private string Kept(ReducibleClosure closure)
    {
        const string members = "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.";
        var kinds = $"{members}NonPublicNestedTypes" +
            (closure.Captures.Any(c => c.Symbol is IParameterSymbol p && p.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
                ? $" | {members}NonPublicFields" : "");
        var type = closure.EnclosingType;
        if (closure.Container is not null || model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly))
        {
            var open = type.IsGenericType ? type.ConstructUnboundGenericType() : type;
            return $"{kinds}, typeof({open.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})";
        }

        var path = new List<string>();
        for (var t = type; t is not null; t = t.ContainingType)
        {
            path.Insert(0, t.MetadataName);
        }

        var space = type.ContainingNamespace;
        var name = (space.IsGlobalNamespace ? "" : space.ToDisplayString() + ".") + string.Join(".", path);
        return $"{kinds}, {Emit.Literals.Quote(name)}, {Emit.Literals.Quote(model.Compilation.AssemblyName ?? "")}";
    }

    /// <summary>
    /// Private types of the user that are nested beside the compiler's classes are kept with all members, as if reflection used them.
    /// When nothing but the instance is captured, the compiler may have made no class.
    /// </summary>
    private static IEnumerable<string> KeepingWarnings(ReducibleClosure closure)
    {
        if (closure.EnclosingType.GetTypeMembers().Any(t => t.DeclaredAccessibility != Accessibility.Public))
        {
            return ["IL2026", "IL2037", "IL2110", "IL2111", "IL2113", "IL2114", "IL2115", "IL3002", "IL3050"];
        }

        return closure.Captures.All(c => c.IsThis || c.Symbol is IParameterSymbol) ? ["IL2037"] : [];
    }

    private static string Summary(ReducibleClosure closure)
    {
        var kind = closure.Lambda is not null ? "lambda" : closure.Functions.Count > 0 ? "local function" : "method";
        var text = closure.IsMethodGroup
            ? closure.Site
            : OnOneLine(closure.Argument.Function);
        var code = Escape(text.Length > LongestSummary ? text.Substring(0, LongestSummary) + " …" : text);
        var captures = closure.Captures.Count == 0
            ? "Captures nothing."
            : $"Captures: {string.Join(", ", closure.Captures.Select(c => $"{c.Name} ({ClosureIdentity.TypeName(c.Type)}{(c.IsCell ? ", shared" : "")})"))}.";
        return $"The {kind} <c>{code}</c> in {Escape(closure.Member.Site)}. {Escape(captures)}";
    }

    /// <summary>Without comments, so that a comment changes nothing.</summary>
    private static string OnOneLine(SyntaxNode node) => string.Concat(node.DescendantTokens().Select(
        (t, i) => (i > 0 && (t.HasLeadingTrivia || t.GetPreviousToken().HasTrailingTrivia) ? " " : "") + t.Text.Replace("\r", "").Replace("\n", " ")));

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}

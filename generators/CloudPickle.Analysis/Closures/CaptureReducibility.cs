using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// The single judge of whether a lambda, local function or method group at a site can be pickled. The generator leaves out what it
/// refuses, and the analyzer reports why.
/// </summary>
internal sealed class CaptureReducibility(SemanticModel model, KnownSymbols known, CancellationToken cancellation)
{
    private const string StateName = "state";

    /// <summary>Returns what an environment needs to know, or null and the reason.</summary>
    public ReducibleClosure? Judge(ClosureCall call, ClosureArgument argument, out ClosureRefusal? refusal)
    {
        var member = ClosureMember.Of(argument.Function, model, cancellation);
        if (member is null || model.GetSymbolInfo(argument.Function, cancellation).Symbol is not IMethodSymbol method)
        {
            refusal = ClosureRefusal.Silent(argument.Function);
            return null;
        }

        refusal = DelegateTypes.Find(call, argument, model, cancellation, out var delegateType);
        var name = refusal is null ? PinnedName(call, out refusal) : null;
        if (refusal is not null)
        {
            return null;
        }

        var closure = argument.Function is AnonymousFunctionExpressionSyntax lambda
            ? JudgeLambda(call, argument, lambda, method, delegateType!, member, out refusal)
            : method.MethodKind == MethodKind.LocalFunction
                ? JudgeLocalFunction(call, argument, method, delegateType!, member, out refusal)
                : JudgeMethodGroup(call, argument, method, delegateType!, member, out refusal);
        return closure is null || name is null ? closure : Pin(closure, name);
    }

    private ReducibleClosure? JudgeLambda(
        ClosureCall call,
        ClosureArgument argument,
        AnonymousFunctionExpressionSyntax lambda,
        IMethodSymbol method,
        INamedTypeSymbol delegateType,
        ClosureMember member,
        out ClosureRefusal? refusal)
    {
        refusal = LambdaForms.Refuse(lambda, method, delegateType);
        if (refusal is not null)
        {
            return null;
        }

        var scan = new BodyScan(lambda, member.Type, model, cancellation);
        scan.Scan(lambda.Body);
        var captures = Captures(call, method, scan, member, argument, out refusal);
        if (captures is null || !FindContainer(scan.Private, captures, member, out var container, out refusal))
        {
            return null;
        }

        var identity = new ClosureIdentity(model, cancellation);
        identity.AddLambda(lambda, method, scan.Functions);
        identity.AddConstants(scan.Constants);
        identity.AddSchema(captures, delegateType);
        return new()
        {
            Call = call,
            Argument = argument,
            DelegateType = delegateType,
            Method = method,
            Lambda = lambda,
            Functions = scan.Functions,
            Captures = captures,
            Container = container,
            EnclosingType = member.Type,
            Member = member,
            Site = member.Site,
            Hash = identity.ToString(),
        };
    }

    private ReducibleClosure? JudgeLocalFunction(
        ClosureCall call,
        ClosureArgument argument,
        IMethodSymbol method,
        INamedTypeSymbol delegateType,
        ClosureMember member,
        out ClosureRefusal? refusal)
    {
        refusal = LambdaForms.RefuseFunction(argument.Function, method, call);
        if (refusal is not null)
        {
            return null;
        }

        var scan = new BodyScan(argument.Function, member.Type, model, cancellation);
        scan.Scan(method, argument.Function);
        var captures = Captures(call, method, scan, member, argument, out refusal);
        if (captures is null || !FindContainer(scan.Private, captures, member, out var container, out refusal))
        {
            return null;
        }

        var identity = new ClosureIdentity(model, cancellation);
        identity.AddMethod("local function", method);
        identity.AddFunctions(scan.Functions);
        identity.AddConstants(scan.Constants);
        identity.AddSchema(captures, delegateType);
        return new()
        {
            Call = call,
            Argument = argument,
            DelegateType = delegateType,
            Method = method,
            Functions = scan.Functions,
            Captures = captures,
            Container = container,
            EnclosingType = member.Type,
            Member = member,
            Site = member.Site,
            Hash = identity.ToString(),
        };
    }

    /// <summary>A method travels by its own name, not by the place where it is passed.</summary>
    private ReducibleClosure? JudgeMethodGroup(
        ClosureCall call,
        ClosureArgument argument,
        IMethodSymbol method,
        INamedTypeSymbol delegateType,
        ClosureMember member,
        out ClosureRefusal? refusal)
    {
        refusal = MethodGroups.Refuse(argument.Function, method, call);
        if (refusal is not null)
        {
            return null;
        }

        (ISymbol, SyntaxNode)? hidden =
            !model.Compilation.IsSymbolAccessibleWithin(method, model.Compilation.Assembly) ? (method, argument.Function) : null;
        var captures = new List<CapturedVariable>();
        if (MethodGroups.ReceiverOf(argument.Function, method, member, model, cancellation) is { } receiver)
        {
            var capture = new CapturedVariable(null, CapturedVariable.This, receiver, argument.Function);
            refusal = RefuseCapture(capture);
            captures.Add(capture);
        }

        if (refusal is not null || !FindContainer(hidden, captures, member, out var container, out refusal))
        {
            return null;
        }

        var identity = new ClosureIdentity(model, cancellation);
        identity.AddMethod("method", method.ReducedFrom ?? method);
        identity.AddSchema(captures, delegateType);
        return new()
        {
            Call = call,
            Argument = argument,
            DelegateType = delegateType,
            Method = method,
            Captures = captures,
            Container = container,
            EnclosingType = member.Type,
            Member = member,
            Site = ClosureMember.SiteOf(method.ReducedFrom ?? method),
            Hash = identity.ToString(),
        };
    }

    private List<CapturedVariable>? Captures(
        ClosureCall call, IMethodSymbol method, BodyScan scan, ClosureMember member, ClosureArgument argument, out ClosureRefusal? refusal)
    {
        refusal = scan.Refusal;
        if (refusal is not null)
        {
            return null;
        }

        var captures = new List<CapturedVariable>();
        if (scan.This is { } use)
        {
            captures.Add(new(null, CapturedVariable.This, member.Type, use));
        }

        var writes = new VariableWrites(model, cancellation);
        foreach (var (variable, at) in scan.Variables.OrderBy(v => v.Variable.Name, StringComparer.Ordinal))
        {
            var type = TypeOf(variable);
            captures.Add(new(variable, variable.Name, type, at) { IsCell = writes.IsShared(variable, member) });
        }

        if (call.IsExplicitCapture)
        {
            if (captures.Count > 0)
            {
                refusal = new(
                    ClosureReason.BodyCannotBeEmitted, captures[0].Use,
                    $"it captures '{captures[0].Name}' beside the state that Pickle.Capture was given; put it into the state and make the lambda static");
                return null;
            }

            captures.Add(new(method.Parameters[0], StateName, method.Parameters[0].Type, argument.Function));
        }

        refusal = captures.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new(ClosureReason.BodyCannotBeEmitted, argument.Function, $"it captures two variables named '{twice.Key}'; rename one")
            : captures.Select(RefuseCapture).FirstOrDefault(r => r is not null);
        return refusal is null ? captures : null;
    }

    /// <summary>A local declared with <c>var</c> counts as nullable for the compiler, whatever is in it.</summary>
    private ITypeSymbol TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol { Type: { IsReferenceType: true } type } local when IsImplicitlyTyped(local) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
        ILocalSymbol local => local.Type,
        _ => ((IParameterSymbol)variable).Type,
    };

    private bool IsImplicitlyTyped(ILocalSymbol local) => local.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } or ForEachStatementSyntax { Type.IsVar: true } => true,
        SingleVariableDesignationSyntax designation => designation.Parent is not DeclarationExpressionSyntax { Type.IsVar: false } and not DeclarationPatternSyntax,
        _ => false,
    });

    private ClosureRefusal? RefuseCapture(CapturedVariable capture)
    {
        if (TypeParameters.FirstIn(capture.Type) is { } parameter)
        {
            return new(ClosureReason.TypeParameterUsed, capture.Use, parameter.Name, parameter.ContainingSymbol.Short());
        }

        if (capture.Type.TypeKind == TypeKind.Error)
        {
            return ClosureRefusal.Silent(capture.Use);
        }

        if (CaptureTypes.IsLazy(capture, model, cancellation))
        {
            return new(ClosureReason.LazySequence, capture.Use, capture.Name, capture.Type.Short());
        }

        return CaptureTypes.FindObstacle(capture, known) is not { } obstacle ? null
            : new(ClosureReason.CaptureCannotTravel, capture.Use, capture.Name, Nested(capture.Type, obstacle.Type), obstacle.Reason);
    }

    private static string Nested(ITypeSymbol type, ITypeSymbol culprit) =>
        culprit.SameAs(type) ? type.Short() : $"{type.Short()}' with '{culprit.Short()}";

    /// <summary>Private members and types can be named inside the type that the site stands in.</summary>
    private bool FindContainer(
        (ISymbol Symbol, SyntaxNode Use)? hidden,
        IReadOnlyList<CapturedVariable> captures,
        ClosureMember member,
        out INamedTypeSymbol? container,
        out ClosureRefusal? refusal)
    {
        container = null;
        refusal = null;
        if (hidden is null && captures.FirstOrDefault(c => !IsVisible(c.Type)) is { } capture)
        {
            hidden = (capture.Type, capture.Use);
        }

        if (hidden is not var (symbol, use))
        {
            return true;
        }

        for (var type = member.Type; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType || type.IsFileLocal || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            {
                refusal = new(ClosureReason.BodyCannotBeEmitted, use, $"it uses the private '{symbol.Short()}', and no code can be added to '{type.Short()}'; make '{symbol.Name}' internal");
                return false;
            }

            if (!EmissionPlace.IsPartial(type))
            {
                refusal = new(ClosureReason.PrivateInNonPartialType, use, symbol.Short(), type.Short());
                return false;
            }
        }

        container = member.Type;
        return true;
    }

    private bool IsVisible(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsVisible(array.ElementType),
        _ => model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly),
    };

    private string? PinnedName(ClosureCall call, out ClosureRefusal? refusal)
    {
        refusal = null;
        if (call.Name is null)
        {
            return null;
        }

        if (model.GetConstantValue(call.Name, cancellation) is { HasValue: true, Value: string { Length: > 0 } name })
        {
            return name;
        }

        refusal = new(ClosureReason.NameNotConstant, call.Name);
        return null;
    }

    private static ReducibleClosure Pin(ReducibleClosure closure, string name) => new()
    {
        Call = closure.Call,
        Argument = closure.Argument,
        DelegateType = closure.DelegateType,
        Method = closure.Method,
        Lambda = closure.Lambda,
        Functions = closure.Functions,
        Captures = closure.Captures,
        Container = closure.Container,
        EnclosingType = closure.EnclosingType,
        Member = closure.Member,
        Site = ReducibleClosure.PinnedPrefix + name,
        Hash = "",
    };
}

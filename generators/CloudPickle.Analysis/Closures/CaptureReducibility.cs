using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// The single judge of whether a lambda, local function or method group at a site can be pickled. The generator leaves out what it
/// refuses, and the analyzer reports why.
/// </summary>
internal sealed class CaptureReducibility(SemanticModel model, KnownSymbols known, CancellationToken cancellation)
{
    private readonly CaptureScan _captures = new(model, known, cancellation);

    /// <summary>Returns what an environment needs to know, or null and the reason.</summary>
    public ReducibleClosure? Judge(ClosureCall call, ClosureArgument argument, INamedTypeSymbol delegateType, out ClosureRefusal? refusal)
    {
        var member = ClosureMember.Of(argument.Function, model, cancellation);
        if (member is null || model.GetSymbolInfo(argument.Function, cancellation).Symbol is not IMethodSymbol method)
        {
            refusal = ClosureRefusal.Silent(argument.Function);
            return null;
        }

        var name = PinnedName.Of(call, argument, method, model, cancellation, out refusal);
        if (refusal is not null)
        {
            return null;
        }

        var passed = new PassedFunction(call, argument, method, delegateType, member, name);
        return argument.Function is AnonymousFunctionExpressionSyntax lambda ? JudgeLambda(passed, lambda, out refusal)
            : method.MethodKind == MethodKind.LocalFunction ? JudgeLocalFunction(passed, out refusal)
            : JudgeMethodGroup(passed, out refusal);
    }

    private ReducibleClosure? JudgeLambda(PassedFunction passed, AnonymousFunctionExpressionSyntax lambda, out ClosureRefusal? refusal)
    {
        refusal = LambdaForms.Refuse(lambda, passed.Method, passed.DelegateType, model, cancellation);
        if (refusal is not null)
        {
            return null;
        }

        var scan = new BodyScan(lambda, passed.Member.Type, model, cancellation);
        scan.Scan(lambda.Body);
        return JudgeBody(passed, scan, identity => identity.AddLambda(lambda, passed.Method, scan.Functions), out refusal);
    }

    private ReducibleClosure? JudgeLocalFunction(PassedFunction passed, out ClosureRefusal? refusal)
    {
        refusal = LambdaForms.RefuseFunction(passed.Function, passed.Method, passed.Call);
        if (refusal is not null)
        {
            return null;
        }

        var scan = new BodyScan(passed.Function, passed.Member.Type, model, cancellation);
        scan.Scan(passed.Method, passed.Function);
        return JudgeBody(passed, scan, identity => identity.AddLocalFunction(passed.Method, scan.Functions), out refusal);
    }

    private ReducibleClosure? JudgeBody(PassedFunction passed, BodyScan scan, Action<ClosureIdentity> addCode, out ClosureRefusal? refusal)
    {
        if (_captures.Of(passed, scan, out refusal) is not { } captures ||
            !EnvironmentPlace.TryFind(scan.Private, captures, passed.Member, model.Compilation, out var container, out refusal))
        {
            return null;
        }

        return passed.ToReducible(passed.Member.Site, Identity, captures, container, scan.Functions);

        ClosureIdentity Identity()
        {
            var identity = new ClosureIdentity(model, CancellationToken.None); // asked for later, perhaps by somebody else
            addCode(identity);
            identity.AddConstants(scan.Constants);
            identity.AddSchema(captures, passed.DelegateType);
            return identity;
        }
    }

    /// <summary>A method travels by its own name, not by the place where it is passed.</summary>
    private ReducibleClosure? JudgeMethodGroup(PassedFunction passed, out ClosureRefusal? refusal)
    {
        var method = passed.Method;
        refusal = MethodGroups.Refuse(passed.Function, method, passed.Call);
        if (refusal is not null)
        {
            return null;
        }

        var captures = new List<CapturedVariable>();
        if (MethodGroups.ReceiverOf(passed.Function, method, passed.Member, model, cancellation) is { } receiver)
        {
            captures.Add(new CapturedVariable(null, CapturedVariable.This, receiver, passed.Function));
            refusal = _captures.Refuse(captures[0]);
        }

        (ISymbol, SyntaxNode)? hidden =
            model.Compilation.IsSymbolAccessibleWithin(method, model.Compilation.Assembly) ? null : (method, passed.Function);
        if (refusal is not null || !EnvironmentPlace.TryFind(hidden, captures, passed.Member, model.Compilation, out var container, out refusal))
        {
            return null;
        }

        return passed.ToReducible(ClosureMember.SiteOf(method.ReducedFrom ?? method), Identity, captures, container, []);

        ClosureIdentity Identity()
        {
            var identity = new ClosureIdentity(model, CancellationToken.None); // asked for later, perhaps by somebody else
            identity.AddMethod("method", method.ReducedFrom ?? method);
            identity.AddSchema(captures, passed.DelegateType);
            return identity;
        }
    }
}

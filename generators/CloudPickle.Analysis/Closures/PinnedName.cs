using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// A name that takes the place of a function's site and hash: the second argument of <c>Pickle.Closure</c>, or <c>[PickleName]</c> on the
/// lambda, local function or method.
/// </summary>
internal sealed class PinnedName
{
    /// <summary>What the site of a pinned closure begins with.</summary>
    public const string Prefix = "name:";

    private PinnedName(string text, SyntaxNode syntax) => (Text, Syntax) = (text, syntax);

    public string Text { get; }

    /// <summary>The place where the name stands.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>Returns the name of a function, or null without one, or null and why it is none.</summary>
    public static PinnedName? Of(
        ClosureCall call, ClosureArgument argument, IMethodSymbol method, SemanticModel model, CancellationToken cancellation, out ClosureRefusal? refusal)
    {
        refusal = null;
        var attribute = AttributeOf(method);
        if (call.Name is { } given)
        {
            if (attribute is not null)
            {
                refusal = new(ClosureReason.BodyCannotBeEmitted, given, "it has two names, here and in [PickleName]; remove one");
                return null;
            }

            return Named(model.GetConstantValue(given, cancellation).Value, given, out refusal);
        }

        return attribute is null ? null
            : Named(attribute.ConstructorArguments.FirstOrDefault().Value, attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) ?? argument.Function, out refusal);
    }

    private static AttributeData? AttributeOf(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).OriginalDefinition.GetAttributes().FirstOrDefault(a => a.Is(KnownNames.PickleName));

    private static PinnedName? Named(object? value, SyntaxNode syntax, out ClosureRefusal? refusal)
    {
        refusal = value is string { Length: > 0 } ? null : new(ClosureReason.NameNotConstant, syntax);
        return value is string { Length: > 0 } text ? new(text, syntax) : null;
    }
}

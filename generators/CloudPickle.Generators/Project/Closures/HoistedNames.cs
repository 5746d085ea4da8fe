using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>How captured variables and hoisted functions are called inside the environment, where some names are taken.</summary>
internal sealed class HoistedNames
{
    /// <summary>Members of the environment and of its bases.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Body", "CreateDelegate", "Delegate", "Equals", "Finalize", "GetHashCode", "GetType", "Invoke", "MemberwiseClone", "Original", "Owns",
        "ReferenceEquals", "Set", "SetCapture", "Shape", "StaticShape", "ToString", "UntypedDelegate", "UntypedOriginal", "Wrap", "Write", "WriteCaptures",
    };

    private readonly Dictionary<ISymbol, string> _fields = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _expressions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _functions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _used;
    private readonly List<SyntaxNode> _hoisted;

    public HoistedNames(ReducibleClosure closure, string className, SemanticModel model, CancellationToken cancellation)
    {
        _hoisted = [.. closure.Functions];
        if (closure.Lambda is not null)
        {
            _hoisted.Add(closure.Lambda);
        }

        _used = new(_hoisted.SelectMany(n => n.DescendantTokens()).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText), StringComparer.Ordinal);
        This = _used.Contains("this") ? Identifiers.Escape(Unused("instance")) : "@this";
        foreach (var capture in closure.Captures)
        {
            if (capture.Symbol is { } variable)
            {
                var field = Identifiers.Escape(Free(variable.Name == "_" ? "state" : variable.Name, className));
                _fields.Add(variable, field);
                if (capture.IsCell)
                {
                    _expressions.Add(variable, field + ".Value");
                }
                else if (field != Identifiers.Escape(variable.Name))
                {
                    _expressions.Add(variable, field);
                }
            }
        }

        foreach (var function in closure.Functions)
        {
            var name = function.Identifier.ValueText;
            var isTaken = Taken.Contains(name) || name == className || _fields.ContainsValue(Identifiers.Escape(name));
            _functions.Add(model.GetDeclaredSymbol(function, cancellation)!, Identifiers.Escape(isTaken ? Unused(name + "Function") : name));
        }
    }

    /// <summary>The field that holds the instance.</summary>
    public string This { get; }

    public string Field(CapturedVariable capture) => capture.Symbol is null ? This : _fields[capture.Symbol];

    /// <summary>What a captured variable is replaced with, or null when the text stays.</summary>
    public string? Variable(ISymbol symbol) => _expressions.TryGetValue(symbol, out var text) ? text : null;

    /// <summary>The method that a hoisted local function becomes, or null for one that stays inside.</summary>
    public string? FunctionName(ISymbol? function) => function is not null && _functions.TryGetValue(function, out var name) ? name : null;

    public bool IsOutside(ISymbol local) => !local.DeclaringSyntaxReferences.Any(
        r => _hoisted.Any(h => h.SyntaxTree == r.SyntaxTree && h.Span.Contains(r.Span)));

    /// <summary>A name that the hoisted text does not use.</summary>
    public string Unused(string name)
    {
        var result = name;
        for (var i = 1; _used.Contains(result) || Taken.Contains(result); i++)
        {
            result = name + i;
        }

        _used.Add(result);
        return result;
    }

    private string Free(string name, string className) => Taken.Contains(name) || name == className ? Unused(name + "Captured") : name;
}

using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.CodeFixes.Planning;

/// <summary>A diagnostic with the code that it was reported at.</summary>
internal sealed class FixTarget
{
    private FixTarget(Document document, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, KnownSymbols known, CancellationToken cancellation)
    {
        Document = document;
        Diagnostic = diagnostic;
        Model = model;
        Known = known;
        Cancellation = cancellation;
        Node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
    }

    public Document Document { get; }

    public Diagnostic Diagnostic { get; }

    /// <summary>The innermost node of the diagnostic's span.</summary>
    public SyntaxNode Node { get; }

    public SemanticModel Model { get; }

    public KnownSymbols Known { get; }

    public CancellationToken Cancellation { get; }

    public Solution Solution => Document.Project.Solution;

    /// <summary>What the node declares, or null.</summary>
    public ISymbol? Declared => Model.GetDeclaredSymbol(Node, Cancellation);

    /// <summary>Null for documents without syntax, and for projects that do not reference CloudPickle.</summary>
    public static async Task<FixTarget?> Create(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is not null && model is not null && KnownSymbols.TryCreate(model.Compilation) is { } known
            ? new(document, diagnostic, root, model, known, cancellation)
            : null;
    }

    /// <summary>The declarations of a symbol that a person wrote, in the order of files.</summary>
    public IEnumerable<SyntaxNode> DeclarationsOf(ISymbol symbol) =>
        from reference in symbol.DeclaringSyntaxReferences
        where Solution.GetDocument(reference.SyntaxTree) is not null and not SourceGeneratedDocument
        orderby reference.SyntaxTree.FilePath, reference.Span.Start
        select reference.GetSyntax(Cancellation);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudPickle.Generators.Discover;

/// <summary>A member that code comes to by its name, while the tokens of its type are read.</summary>
/// <param name="syntax">The member.</param>
/// <param name="around">What stands around its type.</param>
internal sealed class DeclaredMember(MemberDeclarationSyntax syntax, Fingerprint around)
{
    private readonly HashSet<ulong> _words = [];
    private Fingerprint _text;

    public bool EndsBefore(SyntaxToken token) => syntax.Span.End <= token.SpanStart;

    public bool Contains(SyntaxToken token) => syntax.Span.Contains(token.SpanStart);

    public void Add(SyntaxToken token)
    {
        _text = _text.Then(token.Text);
        if (Words.IsLookedUp(token))
        {
            _words.Add(Words.Of(token.ValueText));
        }
    }

    /// <summary>One for each of its names.</summary>
    /// <param name="type">The name of its type, to which it leads.</param>
    /// <param name="isInParts">Whether its type may have members in other files.</param>
    public IEnumerable<Declaration> Declarations(ulong[] type, bool isInParts)
    {
        ulong[] words = _words.Count == 0 ? type : [.. _words, .. type];
        foreach (var name in NamedMembers.NamesOf(syntax))
        {
            yield return new(NamedMembers.IsCalledUnnamed(name) ? Words.Everywhere : Words.Of(name), around.Then(_text), words);
            if (isInParts)
            {
                yield return new(Words.AnyCaseOf(name), around.Then(name), []);
            }
        }
    }
}

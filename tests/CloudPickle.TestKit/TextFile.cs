using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudPickle.TestKit;

/// <summary>A file that the compiler is given beside the sources.</summary>
/// <param name="path">The path.</param>
/// <param name="text">The content.</param>
public sealed class TextFile(string path, string text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

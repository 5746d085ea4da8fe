using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Emit;

/// <summary>C# literals.</summary>
internal static class Literals
{
    public static string Quote(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}

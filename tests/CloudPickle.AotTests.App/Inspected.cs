using System.Globalization;

namespace CloudPickle.AotTests.App;

/// <summary>What a pickle says about itself, without being loaded.</summary>
internal static class Inspected
{
    /// <summary>Parses, disassembles and optimizes a pickle.</summary>
    /// <param name="pickle">The pickle.</param>
    public static string Describe(byte[] pickle)
    {
        var document = PickleDocument.Parse(pickle.AsMemory());
        var parsed = document.Pickles[0];
        var lines = document.Disassemble().AsSpan().Count('\n');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{parsed.Instructions.Count} instructions in {lines} lines, {document.Optimize().Length} bytes optimized, names {string.Join(", ", document.Globals)}");
    }
}

using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>Hoisted code. A line may contain line breaks of its own, inside string literals, which no layout may touch.</summary>
/// <param name="Lines">The lines, indented relative to the first.</param>
/// <param name="IsBlock">Whether it is a block of statements; else it is an expression.</param>
internal sealed record CodeModel(EquatableArray<string> Lines, bool IsBlock);

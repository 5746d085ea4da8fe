using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>A namespace with the using directives that stand in it.</summary>
/// <param name="Name">The name as declared; empty for the file itself.</param>
/// <param name="Usings">The directives.</param>
internal sealed record ScopeModel(string Name, EquatableArray<string> Usings);

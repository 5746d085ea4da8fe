namespace CloudPickle.Generators.Model;

/// <summary>A partial type of the user that emitted code is nested into.</summary>
/// <param name="Keyword">How it is declared: <c>class</c>, <c>record struct</c>, …</param>
/// <param name="Name">Its name, escaped, with its type parameters: <c>Outer</c>, <c>Pair&lt;T, U&gt;</c>.</param>
/// <param name="IsVisible">Whether code anywhere in the assembly can name it.</param>
internal sealed record ContainerModel(string Keyword, string Name, bool IsVisible);

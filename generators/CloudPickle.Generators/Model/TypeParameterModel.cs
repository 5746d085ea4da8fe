namespace CloudPickle.Generators.Model;

/// <summary>A type parameter with its constraints as they are written after the colon; empty without any.</summary>
internal sealed record TypeParameterModel(string Name, string Constraints);

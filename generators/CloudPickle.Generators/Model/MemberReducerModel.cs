namespace CloudPickle.Generators.Model;

/// <summary>A hand-written reducer of one member.</summary>
/// <param name="Field">The static field that holds it.</param>
/// <param name="TypeName">Its class.</param>
internal sealed record MemberReducerModel(string Field, string TypeName);

namespace CloudPickle.Generators.Model;

/// <summary>A call on the new object: constructors make another message of the one that they take.</summary>
/// <param name="Method">What is called, with the object and the member.</param>
/// <param name="Member">The index of the member.</param>
internal sealed record RestoreModel(string Method, int Member);

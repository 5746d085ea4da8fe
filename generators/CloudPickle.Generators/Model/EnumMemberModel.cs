namespace CloudPickle.Generators.Model;

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its number as text.</param>
internal sealed record EnumMemberModel(string Name, string Value);

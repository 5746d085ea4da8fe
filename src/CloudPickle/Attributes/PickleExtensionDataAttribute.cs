namespace CloudPickle;

/// <summary>
/// On a settable <c>Dictionary&lt;string, object?></c> (or <c>IDictionary</c>): keeps the members of a pickle that the type does not have, under their
/// names, and dumps them back as members. So data of a newer version passes through an older one.
/// </summary>
/// <remarks>The values are untyped, as <c>Pickle.Loads&lt;object?></c> gives them. Null, or what the initialiser gave, if there were none.</remarks>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class PickleExtensionDataAttribute : Attribute;

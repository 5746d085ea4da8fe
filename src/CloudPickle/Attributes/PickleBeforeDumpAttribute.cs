namespace CloudPickle;

/// <summary>
/// On an instance method, of any accessibility: dumping calls it before it reads the members, once for each object that is written.
/// The method returns nothing and takes nothing, or the <see cref="Pickler"/>.
/// </summary>
/// <remarks>
/// Methods of a base class are called first, those of one class in the order of the source. An override of an annotated method is
/// called in its place, once. What the method throws ends the dump with a <see cref="PicklingException"/>. On a struct it sees the
/// copy that is written.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PickleBeforeDumpAttribute : Attribute;

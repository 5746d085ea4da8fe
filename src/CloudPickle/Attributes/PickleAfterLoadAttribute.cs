namespace CloudPickle;

/// <summary>
/// On an instance method, of any accessibility: loading calls it once the whole graph is there, as .NET's
/// <see cref="System.Runtime.Serialization.IDeserializationCallback"/>. The method returns nothing and takes nothing, or the
/// <see cref="Unpickler"/>.
/// </summary>
/// <remarks>
/// Objects are called in the order in which they were completed, inner ones before those that hold them; of one object, methods of a
/// base class come first, then those of one class in the order of the source. An override of an annotated method is called in
/// its place, once. What the method throws ends the load with an <see cref="UnpicklingException"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PickleAfterLoadAttribute : Attribute
{
    /// <summary>
    /// Whether the method is called as soon as the object's own members are set, before the objects that hold it are completed. Members that
    /// lead into a cycle may be missing then. A struct, which is copied when the object that holds it is made, knows only this.
    /// </summary>
    public bool Immediate { get; set; }
}

using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>How objects of an annotated type are written and built. For generated code.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ObjectTraits
{
    /// <summary>A sealed shape, created empty and then filled.</summary>
    None = 0,

    /// <summary>The constructor takes members, so the object exists only once its state has been read.</summary>
    ConstructedFromState = 1,

    /// <summary>The class is not sealed: values are dispatched on their run-time type.</summary>
    Open = 2,

    /// <summary>No identity is kept (<see cref="PickleReferences.Tree"/>).</summary>
    Tree = 4,

    /// <summary>A method is called when the object's members are set.</summary>
    AfterLoad = 8,

    /// <summary>A method is called when the whole graph is there.</summary>
    AfterGraph = 16,
}

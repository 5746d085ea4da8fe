namespace CloudPickle.Inspection;

/// <summary>What a <see cref="PickleNode"/> stands for.</summary>
public enum PickleNodeKind
{
    /// <summary><c>None</c>.</summary>
    None,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A float.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>An 8-bit string of Python 2: text or bytes, as the reader chooses.</summary>
    String8,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A mutable byte array.</summary>
    ByteArray,

    /// <summary>A buffer that is not in the pickle (PEP 574).</summary>
    OutOfBandBuffer,

    /// <summary>A list.</summary>
    List,

    /// <summary>A tuple.</summary>
    Tuple,

    /// <summary>A dict.</summary>
    Dictionary,

    /// <summary>A set.</summary>
    Set,

    /// <summary>A frozenset.</summary>
    FrozenSet,

    /// <summary>A name: a class, a function, or another member of a module.</summary>
    Global,

    /// <summary>An extension code.</summary>
    Extension,

    /// <summary>An object that only the reader has, by its id.</summary>
    PersistentObject,

    /// <summary>The result of <c>callable(*args)</c>: <c>REDUCE</c>, <c>INST</c> and <c>OBJ</c>.</summary>
    Call,

    /// <summary>The result of <c>cls.__new__(cls, *args)</c>: <c>NEWOBJ</c> and <c>NEWOBJ_EX</c>.</summary>
    NewObject,
}

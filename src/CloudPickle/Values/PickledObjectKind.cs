namespace CloudPickle;

/// <summary>How a stream says that an object is made.</summary>
public enum PickledObjectKind
{
    /// <summary><c>callable(*args)</c>: the opcodes <c>REDUCE</c>, <c>INST</c> and <c>OBJ</c>.</summary>
    Reduce,

    /// <summary><c>cls.__new__(cls, *args)</c>: the opcode <c>NEWOBJ</c>.</summary>
    NewObject,

    /// <summary><c>cls.__new__(cls, *args, **kwargs)</c>: the opcode <c>NEWOBJ_EX</c>.</summary>
    NewObjectEx,
}

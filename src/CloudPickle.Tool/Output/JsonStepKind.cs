namespace CloudPickle.Tool.Output;

/// <summary>What a <see cref="JsonStep"/> writes.</summary>
internal enum JsonStepKind
{
    /// <summary>A node, or a reference to it.</summary>
    Value,

    /// <summary>A node without its additions.</summary>
    Scalar,

    /// <summary>A string.</summary>
    Text,

    /// <summary>The name of a property.</summary>
    Name,

    /// <summary><c>[</c>.</summary>
    StartArray,

    /// <summary><c>]</c>.</summary>
    EndArray,

    /// <summary><c>}</c>.</summary>
    EndObject,
}

namespace CloudPickle.Generators.Model;

/// <summary>How a reducer creates an object.</summary>
internal enum CreationKind
{
    /// <summary><c>default</c>.</summary>
    DefaultValue,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary><c>RuntimeHelpers.GetUninitializedObject</c>.</summary>
    Uninitialized,
}

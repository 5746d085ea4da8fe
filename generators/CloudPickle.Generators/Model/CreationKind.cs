namespace CloudPickle.Generators.Model;

/// <summary>How a reducer creates an object.</summary>
internal enum CreationKind
{
    /// <summary><c>default</c>.</summary>
    DefaultValue,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A static property that has the only value.</summary>
    Singleton,

    /// <summary><c>RuntimeHelpers.GetUninitializedObject</c>.</summary>
    Uninitialized,
}

using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>
/// Tells generator and analyzers that an assembly has reducers of generic library types, each with <see cref="BuiltinReducerAttribute"/>, as the
/// packages CloudPickle.FSharp and CloudPickle.Tensors have: generated code of the assemblies that reference it closes them.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReducerLibraryAttribute : Attribute;

using System.Buffers;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The bytes of an array of any numbers.</summary>
internal abstract class ArrayBytes : MemoryManager<byte>;

namespace CloudPickle;

/// <summary>One field of a structured numpy data type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">Its own data type.</param>
/// <param name="Offset">Where in the item it begins, in bytes.</param>
public sealed record PickledDTypeField(string Name, PickledDType DType, int Offset);

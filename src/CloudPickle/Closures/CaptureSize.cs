namespace CloudPickle;

/// <summary>How much one captured variable takes in a pickle.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its type as C# writes it.</param>
/// <param name="Bytes">The bytes of what is reached by it and was not written before.</param>
public sealed record CaptureSize(string Name, string Type, long Bytes);

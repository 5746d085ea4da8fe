using CloudPickle;

/// <summary>Members that need no more of Python's library than what the program keeps.</summary>
[Picklable]
internal sealed record Visit(string Name, int Pages, DateTime When, decimal Price);

namespace Cases;

/// <summary>Annotated itself, and not named by its base.</summary>
[Picklable]
public sealed record Failure(string Text, int Code) : Notice(Text);

/// <summary>One annotated type.</summary>
#if !WITHOUT_CLOUDPICKLE
[CloudPickle.Picklable]
#endif
internal sealed class Greeting
{
    public required string Text { get; init; }

    public int Times { get; set; }
}

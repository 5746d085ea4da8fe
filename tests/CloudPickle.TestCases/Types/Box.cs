namespace Cases;

[Picklable]
public sealed class Box<T>
{
    public T? Content { get; set; }
}

namespace Cases;

[PicklableWith(typeof(WrappedReducer<>))]
public sealed class Wrapped<T>(T content)
{
    public T Content { get; } = content;
}

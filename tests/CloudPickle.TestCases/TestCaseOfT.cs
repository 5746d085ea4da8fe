using System.Buffers;

namespace CloudPickle.Testing;

internal sealed class TestCase<T> : TestCase
{
    private readonly Func<T> _create;

    public TestCase(string name, Func<T> create, bool isPlainData)
        : base(name)
    {
        _create = create;
        IsPlainData = isPlainData;
    }

    public override Type Type => typeof(T);

    public override object? CreateValue() => _create();

    public override byte[] Dump(object? value, PickleOptions? options) => Pickle.Dumps((T)value!, options);

    public override void Dump(object? value, Stream destination, PickleOptions? options) =>
        Pickle.Dump((T)value!, destination, options);

    public override void Dump(object? value, IBufferWriter<byte> destination, PickleOptions? options) =>
        Pickle.Dump((T)value!, destination, options);

    public override ValueTask DumpAsync(object? value, Stream destination, PickleOptions? options, CancellationToken cancellationToken) =>
        Pickle.DumpAsync((T)value!, destination, options, cancellationToken);

    public override void Dump(object? value, Pickler session) => session.Dump((T)value!);

    public override object? Load(ReadOnlySpan<byte> pickle, UnpickleOptions? options) => Pickle.Loads<T>(pickle, options);

    public override object? Load(in ReadOnlySequence<byte> pickle, UnpickleOptions? options) => Pickle.Loads<T>(pickle, options);

    public override object? Load(Stream source, UnpickleOptions? options) => Pickle.Load<T>(source, options);

    public override async ValueTask<object?> LoadAsync(Stream source, UnpickleOptions? options, CancellationToken cancellationToken) =>
        await Pickle.LoadAsync<T>(source, options, cancellationToken).ConfigureAwait(false);

    public override object? Load(Unpickler session) => session.Load<T>();
}

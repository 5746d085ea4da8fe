using System.Buffers;

namespace CloudPickle.Testing;

/// <summary>A case that is dumped as one declared type and loaded as another; mostly they are the same.</summary>
internal sealed class TestCase<TDumped, TLoaded> : TestCase
{
    private readonly Func<TLoaded> _create;

    public TestCase(string name, Func<TLoaded> create, bool isPlainData)
        : base(name)
    {
        _create = create;
        IsPlainData = isPlainData;
    }

    public override Type Type => typeof(TLoaded);

    public override object? CreateValue() => _create();

    public override byte[] Dump(object? value, PickleOptions? options) => Pickle.Dumps((TDumped)value!, options);

    public override void Dump(object? value, Stream destination, PickleOptions? options) =>
        Pickle.Dump((TDumped)value!, destination, options);

    public override void Dump(object? value, IBufferWriter<byte> destination, PickleOptions? options) =>
        Pickle.Dump((TDumped)value!, destination, options);

    public override ValueTask DumpAsync(object? value, Stream destination, PickleOptions? options, CancellationToken cancellationToken) =>
        Pickle.DumpAsync((TDumped)value!, destination, options, cancellationToken);

    public override void Dump(object? value, Pickler session) => session.Dump((TDumped)value!);

    public override object? Load(ReadOnlySpan<byte> pickle, UnpickleOptions? options) => Pickle.Loads<TLoaded>(pickle, options);

    public override object? Load(in ReadOnlySequence<byte> pickle, UnpickleOptions? options) => Pickle.Loads<TLoaded>(pickle, options);

    public override object? Load(Stream source, UnpickleOptions? options) => Pickle.Load<TLoaded>(source, options);

    public override async ValueTask<object?> LoadAsync(Stream source, UnpickleOptions? options, CancellationToken cancellationToken) =>
        await Pickle.LoadAsync<TLoaded>(source, options, cancellationToken).ConfigureAwait(false);

    public override object? Load(Unpickler session) => session.Load<TLoaded>();
}

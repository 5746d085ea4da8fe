using System.Buffers;

namespace CloudPickle.Testing;

/// <summary>
/// One value that every suite pickles: made anew each time, dumped and loaded as its declared type through generic code, which the
/// generator does not see.
/// </summary>
public abstract class TestCase
{
    private protected TestCase(string name) => Name = name;

    /// <summary>The name, unique in <see cref="TestCases.All"/>.</summary>
    public string Name { get; }

    /// <summary>The declared type.</summary>
    public abstract Type Type { get; }

    /// <summary>Whether only one process knows the value: local times and hash order stay at home.</summary>
    public bool IsPlainData { get; private protected init; }

    /// <summary>Makes a case.</summary>
    /// <param name="name">A unique name.</param>
    /// <param name="create">Makes the value.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    public static TestCase Create<T>(string name, Func<T> create) => new TestCase<T, T>(name, create, isPlainData: false);

    /// <summary>Makes a case that Python reads with its standard library alone.</summary>
    /// <param name="name">A unique name.</param>
    /// <param name="create">Makes the value.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    public static TestCase Plain<T>(string name, Func<T> create) => new TestCase<T, T>(name, create, isPlainData: true);

    /// <summary>Makes a case of <see cref="Plain"/> that is dumped where only <see langword="object"/> is declared, and loaded as its type.</summary>
    /// <param name="name">A unique name.</param>
    /// <param name="create">Makes the value.</param>
    /// <typeparam name="T">The type that is loaded, which is registered.</typeparam>
    public static TestCase PlainAsObject<T>(string name, Func<T> create) => new TestCase<object, T>(name, create, isPlainData: true);

    /// <summary>Makes the value.</summary>
    public abstract object? CreateValue();

    /// <summary>Dumps a value of the declared type.</summary>
    public abstract byte[] Dump(object? value, PickleOptions? options = null);

    /// <inheritdoc cref="Dump(object?, PickleOptions?)"/>
    public abstract void Dump(object? value, Stream destination, PickleOptions? options = null);

    /// <inheritdoc cref="Dump(object?, PickleOptions?)"/>
    public abstract void Dump(object? value, IBufferWriter<byte> destination, PickleOptions? options = null);

    /// <inheritdoc cref="Dump(object?, PickleOptions?)"/>
    public abstract ValueTask DumpAsync(object? value, Stream destination, PickleOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Dumps a value in a session.</summary>
    public abstract void Dump(object? value, Pickler session);

    /// <summary>Loads a value of the declared type.</summary>
    public abstract object? Load(ReadOnlySpan<byte> pickle, UnpickleOptions? options = null);

    /// <inheritdoc cref="Load(ReadOnlySpan{byte}, UnpickleOptions?)"/>
    public abstract object? Load(in ReadOnlySequence<byte> pickle, UnpickleOptions? options = null);

    /// <inheritdoc cref="Load(ReadOnlySpan{byte}, UnpickleOptions?)"/>
    public abstract object? Load(Stream source, UnpickleOptions? options = null);

    /// <inheritdoc cref="Load(ReadOnlySpan{byte}, UnpickleOptions?)"/>
    public abstract ValueTask<object?> LoadAsync(Stream source, UnpickleOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Loads a value in a session.</summary>
    public abstract object? Load(Unpickler session);

    /// <summary>Dumps the value at a protocol.</summary>
    public byte[] Dump(int protocol) => Dump(CreateValue(), new PickleOptions { Protocol = protocol });

    /// <summary>Dumps the value, loads it, dumps what was loaded and says what that is: the same text in every process.</summary>
    /// <param name="protocol">The pickle protocol of the round trip.</param>
    public string RoundTrip(int protocol) => Describe(Load(Dump(protocol)));

    /// <summary>Says what a value of the declared type is, aliases included.</summary>
    public string Describe(object? value) => PickleText.Describe(Dump(value));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

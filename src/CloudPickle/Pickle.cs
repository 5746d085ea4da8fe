using System.Buffers;
using CloudPickle.Reduction;

namespace CloudPickle;

/// <summary>
/// Dumps values to Python's pickle format and loads them: the counterpart of <c>cloudpickle.dump</c>, <c>dumps</c>, <c>load</c> and
/// <c>loads</c>. Every method is safe for concurrent use and keeps nothing between calls.
/// </summary>
public static partial class Pickle
{
    /// <summary>Dumps a value to a new array.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="options">How to dump; null for the defaults.</param>
    /// <typeparam name="T">The declared type. A value of a derived type is written as what it is.</typeparam>
    /// <exception cref="PicklingException">The value, or something that it reaches, cannot be pickled. The message names the path.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static byte[] Dumps<T>(T value, PickleOptions? options = null)
    {
        var pickler = PicklerPool.Rent(options);
        try
        {
            pickler.Dump(value);
            return pickler.Writer.ToArray();
        }
        finally
        {
            PicklerPool.Return(pickler);
        }
    }

    /// <summary>Dumps a value to a stream, in memory that does not grow with the value.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="destination">The stream; it stays open. After a failure it holds a beginning that no reader takes for a pickle.</param>
    /// <param name="options">How to dump; null for the defaults.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static void Dump<T>(T value, Stream destination, PickleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var pickler = PicklerPool.Rent(options);
        try
        {
            pickler.Writer.Reset(pickler.Protocol, destination);
            pickler.Dump(value);
        }
        finally
        {
            PicklerPool.Return(pickler);
        }
    }

    /// <summary>Dumps a value to a buffer.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="destination">The buffer.</param>
    /// <param name="options">How to dump; null for the defaults.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static void Dump<T>(T value, IBufferWriter<byte> destination, PickleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var pickler = PicklerPool.Rent(options);
        try
        {
            pickler.Writer.Reset(pickler.Protocol, destination);
            pickler.Dump(value);
        }
        finally
        {
            PicklerPool.Return(pickler);
        }
    }

    /// <summary>
    /// Dumps a value to a stream without blocking a thread on the stream, in memory that does not grow with the value. The value is
    /// read on another thread while the call is awaited; it must not be changed meanwhile.
    /// </summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="destination">The stream; it stays open.</param>
    /// <param name="options">How to dump; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the dump between two writes.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="OperationCanceledException">The dump was cancelled.</exception>
    public static ValueTask DumpAsync<T>(T value, Stream destination, PickleOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        options ??= PickleOptions.Default;
        options.Validate();
        return AsyncDump.Run(value, destination, options, cancellationToken);
    }

    /// <summary>Loads a value. Bytes after the pickle's end are ignored, as Python does.</summary>
    /// <param name="pickle">The pickle.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    /// <typeparam name="T">What to load it as; <c>object?</c> gives untyped values.</typeparam>
    /// <exception cref="UnpicklingException">The bytes are no pickle, end early, name what nobody registered, or hold a value that does not fit.</exception>
    public static T Loads<T>(ReadOnlySpan<byte> pickle, UnpickleOptions? options = null)
    {
        var unpickler = UnpicklerPool.Rent(options);
        try
        {
            return unpickler.Load<T>(pickle);
        }
        finally
        {
            UnpicklerPool.Return(unpickler);
        }
    }

    /// <summary>Loads a value from segments.</summary>
    /// <param name="pickle">The pickle.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    /// <typeparam name="T">What to load it as; <c>object?</c> gives untyped values.</typeparam>
    /// <exception cref="UnpicklingException">As <see cref="Loads{T}(ReadOnlySpan{byte}, UnpickleOptions?)"/>.</exception>
    public static T Loads<T>(in ReadOnlySequence<byte> pickle, UnpickleOptions? options = null)
    {
        if (pickle.IsSingleSegment)
        {
            return Loads<T>(pickle.FirstSpan, options);
        }

        var unpickler = UnpicklerPool.Rent(options);
        using var source = new SequenceSource(pickle);
        try
        {
            return unpickler.Load<T>(source);
        }
        finally
        {
            UnpicklerPool.Return(unpickler);
        }
    }

    /// <summary>Loads one value from a stream, which may hold more: no byte after the pickle is taken.</summary>
    /// <param name="source">The stream; it stays open.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    /// <typeparam name="T">What to load it as; <c>object?</c> gives untyped values.</typeparam>
    /// <exception cref="UnpicklingException">As <see cref="Loads{T}(ReadOnlySpan{byte}, UnpickleOptions?)"/>.</exception>
    public static T Load<T>(Stream source, UnpickleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var unpickler = UnpicklerPool.Rent(options);
        using var pickle = new StreamSource(source);
        try
        {
            return unpickler.Load<T>(pickle);
        }
        finally
        {
            UnpicklerPool.Return(unpickler);
        }
    }

    /// <summary>Loads one value from a stream without blocking a thread on it; no byte after the pickle is taken.</summary>
    /// <param name="source">The stream; it stays open.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the load.</param>
    /// <typeparam name="T">What to load it as; <c>object?</c> gives untyped values.</typeparam>
    /// <exception cref="UnpicklingException">As <see cref="Loads{T}(ReadOnlySpan{byte}, UnpickleOptions?)"/>.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public static async ValueTask<T> LoadAsync<T>(Stream source, UnpickleOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var unpickler = Unpickler.ForOnePickle(source, options);
        return await unpickler.LoadAsync<T>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes a lambda, local function or method group picklable, with the variables that it captures. The generator sees the call and
    /// puts a delegate in its place that behaves the same: variables stay live until it is pickled.
    /// </summary>
    /// <param name="lambda">The lambda itself, so that the generator sees it; not a variable that holds one.</param>
    /// <typeparam name="TDelegate">The delegate's type.</typeparam>
    /// <returns>The picklable delegate. If the generator did not see the call, the same delegate: pickling it then throws a
    /// <see cref="PicklingException"/> that says so.</returns>
    public static TDelegate Closure<TDelegate>(TDelegate lambda)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return lambda;
    }

    /// <summary>
    /// As <see cref="Closure{TDelegate}(TDelegate)"/>, with a name for the lambda's identity: its body may then change between sender and
    /// receiver, and it runs as the receiver has it. Captures go by their names, as the members of annotated types do.
    /// </summary>
    /// <param name="lambda">The lambda itself.</param>
    /// <param name="name">A constant, unique in the program.</param>
    /// <typeparam name="TDelegate">The delegate's type.</typeparam>
    /// <returns>The picklable delegate.</returns>
    public static TDelegate Closure<TDelegate>(TDelegate lambda, string name)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(lambda);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return lambda;
    }

    /// <summary>
    /// Begins a closure with explicit captures: <c>Pickle.Capture((factor, offset)).Func&lt;int, int>(static (s, x) => s.factor * x + s.offset)</c>.
    /// Nothing but the state travels.
    /// </summary>
    /// <param name="state">What the lambda gets as its first argument.</param>
    /// <typeparam name="TState">The state's type.</typeparam>
    public static ClosureCapture<TState> Capture<TState>(TState state) => new(state);

    /// <summary>Finds out what a dump would ship, without keeping it: sizes, closures with their captures, and every value that cannot be pickled.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="options">How it would be dumped; null for the defaults. <see cref="PickleOptions.BufferCallback"/> is not called.</param>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <returns>The tree. Refused values are in it; only a failure of the process itself throws.</returns>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static PickleInspection Inspect<T>(T value, PickleOptions? options = null) => Pickler.Inspect(value, options ?? PickleOptions.Default);

    /// <summary>Registers a hand-written reducer for the whole process. It takes precedence over a generated one; a session's own over both.</summary>
    /// <param name="reducer">The reducer; called from any thread.</param>
    /// <typeparam name="T">The type that it reduces.</typeparam>
    public static void RegisterReducer<T>(Reducer<T> reducer)
    {
        ArgumentNullException.ThrowIfNull(reducer);
        ReducerTable.Register(reducer);
    }

    /// <summary>Takes back <see cref="RegisterReducer{T}"/>: from the next value on, the generated reducer applies again.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>False when no reducer was registered for the type.</returns>
    public static bool UnregisterReducer<T>() => ReducerTable.Unregister<T>();

    /// <summary>
    /// Gives a name that pickles call a meaning for the whole process: what <see cref="PickleReduction.Call"/> names on the writer's side. Names of
    /// Python's standard library that loading knows already keep their meaning.
    /// </summary>
    /// <param name="name">The function's module and name.</param>
    /// <param name="callable">Makes the value; called from any thread, with arguments from the pickle, which it must check.</param>
    public static void RegisterCallable(PickledGlobal name, PickleCallable callable)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(callable);
        CallableTable.Register(name, callable);
    }

    /// <summary>Takes back <see cref="RegisterCallable"/>.</summary>
    /// <param name="name">The function's module and name.</param>
    /// <returns>False when nothing was registered under the name.</returns>
    public static bool UnregisterCallable(PickledGlobal name) => CallableTable.Unregister(name);
}

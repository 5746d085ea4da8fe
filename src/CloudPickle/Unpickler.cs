using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;
using CloudPickle.Reduction.Typed;
using CloudPickle.Wire;

namespace CloudPickle;

/// <summary>
/// A loading session: reads pickles one after the other from the same source and keeps its memo between them, as
/// <see cref="Pickler"/> does when it dumps.
/// </summary>
/// <remarks>Not safe for concurrent use; a second thread gets an <see cref="UnpicklingException"/>. The static <see cref="Pickle"/> methods are.</remarks>
public partial class Unpickler : IDisposable
{
    private readonly PickleSource? _source;
    private readonly PickleMachine _machine;
    private Dictionary<Type, Reducer>? _reducers;
    private Dictionary<PickledGlobal, Reducer>? _namedReducers;
    private TypedMemo? _typedMemo;
    private int _isLoading;
    private bool _isInsidePickle;
    private bool _isDisposed;

    /// <summary>Starts a session that reads from a stream. Each load takes exactly the bytes of one pickle: nothing after it is read
    /// from a stream that cannot seek, and one that can is left right after the pickle.</summary>
    /// <param name="source">The stream; it stays open.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    public Unpickler(Stream source, UnpickleOptions? options = null)
        : this(options)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = new StreamSource(source);
        _machine.IsSession = true;
    }

    /// <summary>Starts a session that reads pickles which stand one after the other in memory.</summary>
    /// <param name="source">The pickles.</param>
    /// <param name="options">How to load; null for the defaults.</param>
    public Unpickler(ReadOnlyMemory<byte> source, UnpickleOptions? options = null)
        : this(options)
    {
        _source = new MemorySource(source);
        _machine.IsSession = true;
    }

    internal Unpickler(UnpickleOptions? options)
    {
        Options = options ?? UnpickleOptions.Default;
        _machine = new PickleMachine(this, Options);
        Configure();
    }

    /// <summary>Reads one pickle from a stream: nothing is kept for further ones.</summary>
    internal static Unpickler ForOnePickle(Stream source, UnpickleOptions? options)
    {
        var unpickler = new Unpickler(source, options);
        unpickler._machine.IsSession = false;
        return unpickler;
    }

    /// <summary>The options of the session.</summary>
    public UnpickleOptions Options { get; private set; }

    internal PickleMachine Machine => _machine;

    /// <summary>Loads the next pickle.</summary>
    /// <typeparam name="T">What to load it as; <c>object?</c> gives untyped values.</typeparam>
    /// <exception cref="UnpicklingException">The input is no pickle, ends early, names what nobody registered, or has a value that does
    /// not fit. Nothing of it is returned.</exception>
    /// <exception cref="InvalidOperationException">An earlier load failed in the middle of its pickle, so that nobody knows where the next
    /// one begins. A load that failed because the value is of another type has read its pickle to the end, and the session goes on.</exception>
    public T Load<T>() => Load<T>(RequireSource());

    /// <summary>Loads the next pickle, or says that the source has ended.</summary>
    /// <param name="value">The value, if there was one.</param>
    /// <typeparam name="T">What to load it as.</typeparam>
    /// <returns>False at the end of the source, if no pickle has begun.</returns>
    /// <exception cref="UnpicklingException">As <see cref="Load{T}()"/>.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Load{T}()"/>.</exception>
    public bool TryLoad<T>(out T value)
    {
        var source = RequireSource();
        EnterSource();
        bool isAtEnd;
        try
        {
            isAtEnd = source.IsAtEnd();
        }
        finally
        {
            Volatile.Write(ref _isLoading, 0);
        }

        if (isAtEnd)
        {
            value = default!;
            return false;
        }

        value = Load<T>(source);
        return true;
    }

    /// <summary>Loads the next pickle without blocking a thread while the source has nothing.</summary>
    /// <param name="cancellationToken">Cancels the wait for the source. Once a pickle has begun, the session cannot be used afterwards.</param>
    /// <typeparam name="T">What to load it as.</typeparam>
    /// <exception cref="UnpicklingException">As <see cref="Load{T}()"/>.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Load{T}()"/>.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public ValueTask<T> LoadAsync<T>(CancellationToken cancellationToken = default) => LoadAsync<T>(RequireSource(), cancellationToken);

    /// <summary>Forgets what was loaded; pair it with <see cref="Pickler.ClearMemo"/> on the other side.</summary>
    /// <exception cref="UnpicklingException">A load is going on: its memo is in use.</exception>
    public void ClearMemo()
    {
        if (Volatile.Read(ref _isLoading) != 0)
        {
            throw new UnpicklingException("The unpickler is in use: its memo cannot be cleared in the middle of a Load.");
        }

        _machine.ClearMemo();
    }

    /// <summary>Gives the session's buffer back. A load that is still waiting for the source keeps it.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (Volatile.Read(ref _isLoading) == 0)
        {
            _source?.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Resolves a persistent id (Python's <c>persistent_load</c>). The base implementation asks <see cref="UnpickleOptions.PersistentLoad"/>.</summary>
    /// <param name="id">The id: a string at protocol 0, else any value.</param>
    /// <exception cref="UnpicklingException">Nothing resolves persistent ids.</exception>
    protected virtual object? PersistentLoad(object id) =>
        Options.PersistentLoad is { } load
            ? load(id)
            : throw Error("The pickle has a persistent id. Set UnpickleOptions.PersistentLoad, or override Unpickler.PersistentLoad.");

    internal object? ResolvePersistentId(object id) => PersistentLoad(id);

    /// <summary>Loads a pickle that is in memory as a whole (the façade's way).</summary>
    internal T Load<T>(ReadOnlySpan<byte> pickle)
    {
        Enter();
        try
        {
            _ = FindReducer<T>();
            if (_reducers is null && TypedLoad.TryLoad(pickle, _typedMemo ??= new TypedMemo(), Options.Limits, out T value))
            {
                return value;
            }

            _machine.Begin(isTyped: typeof(T) != typeof(object));
            var reader = new PickleReader(pickle, isFinalBlock: true, default, Options.Limits);
            _machine.Run(ref reader);
            return Finish<T>();
        }
        catch (Exception exception) when (Translate(exception) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Leave();
        }
    }

    internal T Load<T>(PickleSource source)
    {
        EnterSource();
        try
        {
            _machine.Begin(isTyped: typeof(T) != typeof(object));
            source.Begin();
            _ = FindReducer<T>();
            var state = default(PickleReaderState);
            while (!Step(source, ref state, out var bytesNeeded))
            {
                source.Fill(bytesNeeded);
            }

            End(source);
            return Finish<T>();
        }
        catch (Exception exception) when (!source.IsReading && Translate(exception) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Leave();
        }
    }

    internal async ValueTask<T> LoadAsync<T>(PickleSource source, CancellationToken cancellationToken)
    {
        EnterSource();
        try
        {
            _machine.Begin(isTyped: typeof(T) != typeof(object));
            source.Begin();
            _ = FindReducer<T>();
            var state = default(PickleReaderState);
            while (!Step(source, ref state, out var bytesNeeded))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await source.FillAsync(bytesNeeded, cancellationToken).ConfigureAwait(false);
            }

            End(source);
            return Finish<T>();
        }
        catch (Exception exception) when (!source.IsReading && Translate(exception) is { } translated)
        {
            throw translated;
        }
        finally
        {
            Leave();
        }
    }

    internal void Reset(UnpickleOptions options)
    {
        Options = options;
        _isInsidePickle = false;
        Configure();
        _machine.Reset(options);
    }

    private void End(PickleSource source)
    {
        _isInsidePickle = false;
        source.ReturnUnread();
    }

    private bool Step(PickleSource source, ref PickleReaderState state, out int bytesNeeded)
    {
        _isInsidePickle |= !source.Window.IsEmpty;
        var reader = new PickleReader(source.Window, source.HasEnded, state, Options.Limits);
        var isDone = _machine.Run(ref reader);
        bytesNeeded = reader.BytesNeeded;
        state = reader.State;
        source.Advance(reader.Consumed);
        return isDone;
    }

    private T Finish<T>()
    {
        var result = _machine.TakeResult();
        _machine.CompleteConversions();
        if (typeof(T) != typeof(object))
        {
            _machine.BeginLastConversion();
        }

        var value = _machine.Read<T>(result);
        _machine.CompleteConversions();
        _machine.CallAfterGraph();
        _machine.KeepConversions();
        return value;
    }

    private void Enter()
    {
        if (Interlocked.Exchange(ref _isLoading, 1) != 0)
        {
            throw new UnpicklingException("The unpickler is in use: it is not for several threads, nor for a nested Load.");
        }
    }

    private void EnterSource()
    {
        Enter();
        if (_isInsidePickle)
        {
            Volatile.Write(ref _isLoading, 0);
            throw new InvalidOperationException("An earlier load failed in the middle of its pickle, and where the next one begins is not known. Begin a new session.");
        }
    }

    private void Leave()
    {
        _machine.Release();
        Volatile.Write(ref _isLoading, 0);
    }

    /// <summary>Gives an exception the place where it happened; null for those that pass as they are.</summary>
    private UnpicklingException? Translate(Exception exception) => exception switch
    {
        UnpicklingException { Path: not null } or OperationCanceledException or OutOfMemoryException => null,
        UnpicklingException error => new UnpicklingException(error.Reason, _machine.CurrentPath, error.Offset, error.Opcode, error.InnerException),
        _ => Error($"{exception.GetType().Name} while unpickling: {exception.Message}", exception),
    };

    private PickleSource RequireSource()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _source ?? throw new InvalidOperationException("The session has no source.");
    }

    private void Configure()
    {
        (_reducers, _namedReducers) = (null, null);
        if (ReferenceEquals(Options, UnpickleOptions.Default) || Options.Reducers.Count == 0)
        {
            return;
        }

        foreach (var reducer in Options.Reducers)
        {
            (_reducers ??= []).Add(reducer.Type, reducer);
            if (reducer is INamedReducer named)
            {
                (_namedReducers ??= []).Add(named.Name, reducer);
            }
        }
    }
}

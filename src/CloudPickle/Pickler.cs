using System.Buffers;
using CloudPickle.ByValue;
using CloudPickle.Wire;

namespace CloudPickle;

/// <summary>
/// A dumping session: writes pickles one after the other to the same destination and keeps its memo between them, so that an
/// object which was dumped before is only referred to (as Python's <c>pickle.Pickler</c> does). One <see cref="Unpickler"/>
/// must load them all.
/// </summary>
/// <remarks>Not safe for concurrent use; a second thread gets a <see cref="PicklingException"/>. The static <see cref="Pickle"/> methods are.</remarks>
public partial class Pickler : IDisposable
{
    private readonly PickleWriter _writer;
    private Dictionary<Type, Reducer>? _reducers;
    private bool _hasHooks;
    private int _isDumping;
    private bool _hasFailed;

    /// <summary>Starts a session that writes to a stream.</summary>
    /// <param name="destination">The stream. It is flushed by nobody and stays open.</param>
    /// <param name="options">How to dump; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public Pickler(Stream destination, PickleOptions? options = null)
        : this(options, CreateWriter(destination, options))
    {
    }

    /// <summary>Starts a session that writes to a buffer.</summary>
    /// <param name="destination">The buffer.</param>
    /// <param name="options">How to dump; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public Pickler(IBufferWriter<byte> destination, PickleOptions? options = null)
        : this(options, CreateWriter(destination, options))
    {
    }

    internal Pickler(PickleOptions? options, PickleWriter writer)
    {
        _writer = writer;
        Options = options ?? PickleOptions.Default;
        Configure();
    }

    /// <summary>The options of the session.</summary>
    public PickleOptions Options { get; private set; }

    /// <summary>The pickle protocol that is written.</summary>
    public int Protocol => _writer.Protocol;

    /// <summary>The opcode writer, for hand-written reducers. Every call must leave the pickle machine with exactly one value more.</summary>
    public PickleWriter Writer => _writer;

    /// <summary>Writes one pickle.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <typeparam name="T">The declared type. A value of a derived type is written as what it is.</typeparam>
    /// <exception cref="PicklingException">The value, or something that it reaches, cannot be pickled. The message names the path. Call
    /// <see cref="ClearMemo"/> before dumping again.</exception>
    public void Dump<T>(T value)
    {
        if (Interlocked.Exchange(ref _isDumping, 1) != 0)
        {
            throw new PicklingException("The pickler is in use: it is not for several threads, nor for a nested Dump.");
        }

        try
        {
            ObjectDisposedException.ThrowIf(_writer.IsDisposed, this);
            if (_hasFailed)
            {
                throw new PicklingException("The last Dump of this pickler failed half-way, and its memo counts objects that no reader has. Call ClearMemo before dumping again.");
            }

            _depth = -1;
            _nesting = 0;
            _writer.Begin();
            Write(value);
            _writer.End();
        }
        catch (Exception exception)
        {
            var foreign = IsForeign(exception) ? Error($"{exception.GetType().Name} while pickling: {exception.Message}", exception) : null;
            _hasFailed = true;
            _writer.Abort();
            LeaveAllFrames();
            if (foreign is not null)
            {
                throw foreign;
            }

            throw;
        }
        finally
        {
            Volatile.Write(ref _isDumping, 0);
        }
    }

    /// <summary>Forgets what was dumped: the next pickle refers to nothing before it.</summary>
    /// <exception cref="PicklingException">A dump is going on: its memo is in use.</exception>
    public void ClearMemo()
    {
        if (Volatile.Read(ref _isDumping) != 0)
        {
            throw new PicklingException("The pickler is in use: its memo cannot be cleared in the middle of a Dump.");
        }

        _hasFailed = false;
        _writer.ClearMemo();
        _identities.Clear();
        _globals?.Clear();
        _definitions?.Clear();
        ClearShared();
        ClearClosures();
        ClearShapes();
        ShrinkFrames();
    }

    /// <summary>Gives the session's buffer back. While another thread dumps, that one keeps it.</summary>
    public void Dispose()
    {
        if (Volatile.Read(ref _isDumping) == 0)
        {
            _writer.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Gives an object a persistent id, or null to pickle it (Python's <c>persistent_id</c>). Asked for every value except null,
    /// primitives and strings. The base implementation asks <see cref="PickleOptions.PersistentId"/>.
    /// </summary>
    /// <param name="value">The value that is about to be written.</param>
    protected virtual object? PersistentId(object value) => Options.PersistentId?.Invoke(value);

    /// <summary>
    /// Overrides how a value is written, or returns null to leave it to its reducer (Python's <c>reducer_override</c>). Asked for
    /// every value except null, primitives and strings.
    /// </summary>
    /// <param name="value">The value that is about to be written.</param>
    protected virtual PickleReduction? ReducerOverride(object value) => null;

    /// <summary>Makes a session that has forgotten everything ready for other options and keeps its buffers (the façade reuses sessions).</summary>
    internal void Reset(PickleOptions options)
    {
        Options = options;
        Configure();
        _writer.Reset(options.Protocol);
        _writer.FixImports = options.FixImports;
    }

    /// <summary>An error at the place that is being written.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public PicklingException Error(string message, Exception? innerException = null) =>
        new(WithClosure(message), CurrentPath, _writer.Position, null, innerException);

    private static PickleWriter CreateWriter(Stream destination, PickleOptions? options)
    {
        ArgumentNullException.ThrowIfNull(destination);
        options ??= PickleOptions.Default;
        return new PickleWriter(options.Protocol, destination) { FixImports = options.FixImports };
    }

    private static PickleWriter CreateWriter(IBufferWriter<byte> destination, PickleOptions? options)
    {
        ArgumentNullException.ThrowIfNull(destination);
        options ??= PickleOptions.Default;
        return new PickleWriter(options.Protocol, destination) { FixImports = options.FixImports };
    }

    /// <summary>Whether the options have a reducer of their own for a type.</summary>
    internal bool HasReducer(Type type) => _reducers?.ContainsKey(type) == true;

    private void Configure()
    {
        _hasHooks = GetType() != typeof(Pickler) || Options.PersistentId is not null;
        _byValue = ByValueRegistry.Scope;
        _reducers = null;
        if (ReferenceEquals(Options, PickleOptions.Default))
        {
            return;
        }

        Options.Validate();
        ConfigureByValue();
        foreach (var reducer in Options.Reducers)
        {
            (_reducers ??= []).Add(reducer.Type, reducer);
        }
    }

    /// <summary>Whether an exception comes from the user's code (a getter, a lazy sequence) rather than from us or from the destination.</summary>
    private bool IsForeign(Exception exception) =>
        exception is not (PickleException or OperationCanceledException or OutOfMemoryException) && !_writer.IsWritingToDestination && !_writer.IsDisposed;
}

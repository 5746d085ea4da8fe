using System.Collections.Frozen;

namespace CloudPickle.Reduction.Builtin;

/// <summary>The exceptions of .NET's core library that come back as what they were, and the builtins of Python.</summary>
internal static class ExceptionKinds
{
    private static readonly ExceptionKind[] s_all =
    [
        new(typeof(Exception), "Exception", static (message, inner) => new Exception(message, inner)),
        new(typeof(SystemException), "Exception", static (message, inner) => new SystemException(message, inner)),
        new(typeof(ApplicationException), "Exception", static (message, inner) => new ApplicationException(message, inner)),
        new(typeof(ArgumentException), "ValueError", static (message, inner) => new ArgumentException(message, inner)),
        new(typeof(ArgumentNullException), "ValueError", static (message, inner) => new ArgumentNullException(message, inner)),
        new(typeof(ArgumentOutOfRangeException), "ValueError", static (message, inner) => new ArgumentOutOfRangeException(message, inner)),
        new(typeof(FormatException), "ValueError", static (message, inner) => new FormatException(message, inner)),
        new(typeof(InvalidCastException), "TypeError", static (message, inner) => new InvalidCastException(message, inner)),
        new(typeof(NullReferenceException), "AttributeError", static (message, inner) => new NullReferenceException(message, inner)),
        new(typeof(MissingMemberException), "AttributeError", static (message, inner) => new MissingMemberException(message, inner)),
        new(typeof(KeyNotFoundException), "KeyError", static (message, inner) => new KeyNotFoundException(message, inner)),
        new(typeof(IndexOutOfRangeException), "IndexError", static (message, inner) => new IndexOutOfRangeException(message, inner)),
        new(typeof(ArithmeticException), "ArithmeticError", static (message, inner) => new ArithmeticException(message, inner)),
        new(typeof(DivideByZeroException), "ZeroDivisionError", static (message, inner) => new DivideByZeroException(message, inner)),
        new(typeof(OverflowException), "OverflowError", static (message, inner) => new OverflowException(message, inner)),
        new(typeof(OutOfMemoryException), "MemoryError", static (message, inner) => new OutOfMemoryException(message, inner)),
        new(typeof(NotImplementedException), "NotImplementedError", static (message, inner) => new NotImplementedException(message, inner)),
        new(typeof(NotSupportedException), "NotImplementedError", static (message, inner) => new NotSupportedException(message, inner)),
        new(typeof(InvalidOperationException), "RuntimeError", static (message, inner) => new InvalidOperationException(message, inner)),
        new(typeof(ObjectDisposedException), "RuntimeError", static (message, inner) => new ObjectDisposedException(message, inner)),
        new(typeof(OperationCanceledException), "RuntimeError", static (message, inner) => new OperationCanceledException(message, inner)),
        new(typeof(TaskCanceledException), "RuntimeError", static (message, inner) => new TaskCanceledException(message, inner)),
        new(typeof(AggregateException), "RuntimeError", static (message, inner) => inner is null ? new AggregateException(message) : new AggregateException(message, inner)),
        new(typeof(IOException), "OSError", static (message, inner) => new IOException(message, inner)),
        new(typeof(FileNotFoundException), "FileNotFoundError", static (message, inner) => new FileNotFoundException(message, inner)),
        new(typeof(DirectoryNotFoundException), "FileNotFoundError", static (message, inner) => new DirectoryNotFoundException(message, inner)),
        new(typeof(EndOfStreamException), "EOFError", static (message, inner) => new EndOfStreamException(message, inner)),
        new(typeof(UnauthorizedAccessException), "PermissionError", static (message, inner) => new UnauthorizedAccessException(message, inner)),
        new(typeof(TimeoutException), "TimeoutError", static (message, inner) => new TimeoutException(message, inner)),
    ];

    private static readonly FrozenDictionary<Type, ExceptionKind> s_byType = s_all.ToFrozenDictionary(kind => kind.Type);
    private static readonly FrozenDictionary<string, ExceptionKind> s_byName = s_all.ToFrozenDictionary(kind => kind.Name);

    /// <summary>The reducers of the classes.</summary>
    public static IEnumerable<Reducer> Reducers =>
    [
        new ExceptionReducer<Exception>(),
        new ExceptionReducer<SystemException>(),
        new ExceptionReducer<ApplicationException>(),
        new ExceptionReducer<ArgumentException>(),
        new ExceptionReducer<ArgumentNullException>(),
        new ExceptionReducer<ArgumentOutOfRangeException>(),
        new ExceptionReducer<FormatException>(),
        new ExceptionReducer<InvalidCastException>(),
        new ExceptionReducer<NullReferenceException>(),
        new ExceptionReducer<MissingMemberException>(),
        new ExceptionReducer<KeyNotFoundException>(),
        new ExceptionReducer<IndexOutOfRangeException>(),
        new ExceptionReducer<ArithmeticException>(),
        new ExceptionReducer<DivideByZeroException>(),
        new ExceptionReducer<OverflowException>(),
        new ExceptionReducer<OutOfMemoryException>(),
        new ExceptionReducer<NotImplementedException>(),
        new ExceptionReducer<NotSupportedException>(),
        new ExceptionReducer<InvalidOperationException>(),
        new ExceptionReducer<ObjectDisposedException>(),
        new ExceptionReducer<OperationCanceledException>(),
        new ExceptionReducer<TaskCanceledException>(),
        new ExceptionReducer<AggregateException>(),
        new ExceptionReducer<IOException>(),
        new ExceptionReducer<FileNotFoundException>(),
        new ExceptionReducer<DirectoryNotFoundException>(),
        new ExceptionReducer<EndOfStreamException>(),
        new ExceptionReducer<UnauthorizedAccessException>(),
        new ExceptionReducer<TimeoutException>(),
    ];

    /// <summary>The kind of a class, or of the nearest base that is known.</summary>
    public static ExceptionKind Of(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (s_byType.TryGetValue(ancestor, out var kind))
            {
                return kind;
            }
        }

        return s_all[0];
    }

    /// <summary>The kind of a class that came by its name, or null for one that nothing here can make.</summary>
    public static ExceptionKind? Find(string name) => s_byName.GetValueOrDefault(name);
}

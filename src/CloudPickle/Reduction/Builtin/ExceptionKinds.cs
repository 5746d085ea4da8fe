
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

    private static readonly Dictionary<Type, ExceptionKind> s_byType = By(static kind => kind.Type);
    private static readonly Dictionary<string, ExceptionKind> s_byName = By(static kind => kind.Name);

    private static Dictionary<TKey, ExceptionKind> By<TKey>(Func<ExceptionKind, TKey> keyOf)
        where TKey : notnull
    {
        var kinds = new Dictionary<TKey, ExceptionKind>(s_all.Length);
        foreach (var kind in s_all)
        {
            kinds.Add(keyOf(kind), kind);
        }

        return kinds;
    }

    /// <summary>The reducer of a class, or null.</summary>
    public static Reducer? Find(Type type)
    {
        if (type == typeof(Exception)) { return new ExceptionReducer<Exception>(); }
        if (type == typeof(SystemException)) { return new ExceptionReducer<SystemException>(); }
        if (type == typeof(ApplicationException)) { return new ExceptionReducer<ApplicationException>(); }
        if (type == typeof(ArgumentException)) { return new ExceptionReducer<ArgumentException>(); }
        if (type == typeof(ArgumentNullException)) { return new ExceptionReducer<ArgumentNullException>(); }
        if (type == typeof(ArgumentOutOfRangeException)) { return new ExceptionReducer<ArgumentOutOfRangeException>(); }
        if (type == typeof(FormatException)) { return new ExceptionReducer<FormatException>(); }
        if (type == typeof(InvalidCastException)) { return new ExceptionReducer<InvalidCastException>(); }
        if (type == typeof(NullReferenceException)) { return new ExceptionReducer<NullReferenceException>(); }
        if (type == typeof(MissingMemberException)) { return new ExceptionReducer<MissingMemberException>(); }
        if (type == typeof(KeyNotFoundException)) { return new ExceptionReducer<KeyNotFoundException>(); }
        if (type == typeof(IndexOutOfRangeException)) { return new ExceptionReducer<IndexOutOfRangeException>(); }
        if (type == typeof(ArithmeticException)) { return new ExceptionReducer<ArithmeticException>(); }
        if (type == typeof(DivideByZeroException)) { return new ExceptionReducer<DivideByZeroException>(); }
        if (type == typeof(OverflowException)) { return new ExceptionReducer<OverflowException>(); }
        if (type == typeof(OutOfMemoryException)) { return new ExceptionReducer<OutOfMemoryException>(); }
        if (type == typeof(NotImplementedException)) { return new ExceptionReducer<NotImplementedException>(); }
        if (type == typeof(NotSupportedException)) { return new ExceptionReducer<NotSupportedException>(); }
        if (type == typeof(InvalidOperationException)) { return new ExceptionReducer<InvalidOperationException>(); }
        if (type == typeof(ObjectDisposedException)) { return new ExceptionReducer<ObjectDisposedException>(); }
        if (type == typeof(OperationCanceledException)) { return new ExceptionReducer<OperationCanceledException>(); }
        if (type == typeof(TaskCanceledException)) { return new ExceptionReducer<TaskCanceledException>(); }
        if (type == typeof(AggregateException)) { return new ExceptionReducer<AggregateException>(); }
        if (type == typeof(IOException)) { return new ExceptionReducer<IOException>(); }
        if (type == typeof(FileNotFoundException)) { return new ExceptionReducer<FileNotFoundException>(); }
        if (type == typeof(DirectoryNotFoundException)) { return new ExceptionReducer<DirectoryNotFoundException>(); }
        if (type == typeof(EndOfStreamException)) { return new ExceptionReducer<EndOfStreamException>(); }
        if (type == typeof(UnauthorizedAccessException)) { return new ExceptionReducer<UnauthorizedAccessException>(); }
        if (type == typeof(TimeoutException)) { return new ExceptionReducer<TimeoutException>(); }

        return null;
    }

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

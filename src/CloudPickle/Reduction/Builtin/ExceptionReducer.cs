using System.ComponentModel;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// An exception is the closest builtin of Python, with the message as its argument and what else is known (class, stack trace, inner exceptions, data) as
/// attributes. It comes back as what it was if its class is one of the core library's; another one comes back as <see cref="PickledException"/>, which any
/// member of type <see cref="Exception"/> takes. An annotated exception has its own form.
/// </summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Exception))]
[BuiltinReducer(typeof(SystemException))]
[BuiltinReducer(typeof(ApplicationException))]
[BuiltinReducer(typeof(ArgumentException))]
[BuiltinReducer(typeof(ArgumentNullException))]
[BuiltinReducer(typeof(ArgumentOutOfRangeException))]
[BuiltinReducer(typeof(FormatException))]
[BuiltinReducer(typeof(InvalidCastException))]
[BuiltinReducer(typeof(NullReferenceException))]
[BuiltinReducer(typeof(MissingMemberException))]
[BuiltinReducer(typeof(KeyNotFoundException))]
[BuiltinReducer(typeof(IndexOutOfRangeException))]
[BuiltinReducer(typeof(ArithmeticException))]
[BuiltinReducer(typeof(DivideByZeroException))]
[BuiltinReducer(typeof(OverflowException))]
[BuiltinReducer(typeof(OutOfMemoryException))]
[BuiltinReducer(typeof(NotImplementedException))]
[BuiltinReducer(typeof(NotSupportedException))]
[BuiltinReducer(typeof(InvalidOperationException))]
[BuiltinReducer(typeof(ObjectDisposedException))]
[BuiltinReducer(typeof(OperationCanceledException))]
[BuiltinReducer(typeof(TaskCanceledException))]
[BuiltinReducer(typeof(AggregateException))]
[BuiltinReducer(typeof(IOException))]
[BuiltinReducer(typeof(FileNotFoundException))]
[BuiltinReducer(typeof(DirectoryNotFoundException))]
[BuiltinReducer(typeof(EndOfStreamException))]
[BuiltinReducer(typeof(UnauthorizedAccessException))]
[BuiltinReducer(typeof(TimeoutException))]
public sealed class ExceptionReducer<T> : Reducer<T>
    where T : Exception
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, T value)
    {
        if (value.GetType() == typeof(T))
        {
            ExceptionWriting.Write(pickler, value);
        }
        else
        {
            pickler.WriteByRuntimeType(value);
        }
    }

    /// <inheritdoc/>
    public override T Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or T)
        {
            return (T)node!;
        }

        if (node is not PickledException exception)
        {
            throw unpickler.Mismatch(typeof(T), node);
        }

        if (unpickler.Machine.TryGetConverted<T>(node, out var known))
        {
            return known!;
        }

        var converted = ExceptionReading.TryConvert(unpickler, exception, typeof(T)) as T
            ?? throw unpickler.Error($"{TypeNames.Of(typeof(T))} was expected; the pickle has {exception.Class}: {ValueText.Describe(exception.Message)}.");
        unpickler.Machine.AddConverted(node, converted, static () => false);
        return converted;
    }
}

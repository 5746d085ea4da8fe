using CloudPickle.Reduction;

namespace CloudPickle;

// What reducers call while they make typed values.
public partial class Unpickler
{
    /// <summary>Makes a typed value of an untyped one, by the reducer of the type. Hand-written reducers call it for the parts of what they read.</summary>
    /// <param name="value">The untyped value; null is <c>None</c>.</param>
    /// <typeparam name="T">The type that is wanted.</typeparam>
    /// <exception cref="UnpicklingException">The value does not fit.</exception>
    public T Read<T>(object? value) => _machine.Read<T>(value);

    /// <summary>Gives the object itself for a value that is still being built, and any other value as it is. Every reducer calls it first.</summary>
    /// <param name="value">The untyped value.</param>
    /// <exception cref="UnpicklingException">A cycle through a constructor argument: the object cannot exist yet.</exception>
    public object? Resolve(object? value) => _machine.Resolve(value);

    /// <summary>An error at the place that is being read.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public UnpicklingException Error(string message, Exception? innerException = null) => _machine.Error(message, innerException);

    /// <summary>Gets a service of whoever loads, for a hand-written reducer.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <exception cref="UnpicklingException"><see cref="UnpickleOptions.Services"/> has no such service.</exception>
    public T RequireService<T>()
        where T : class =>
        Options.Services?.GetService(typeof(T)) as T ?? throw Error($"The pickle needs the service {TypeNames.Of(typeof(T))}: set UnpickleOptions.Services to a provider that has it.");

    /// <summary>The error that a value is not what was wanted.</summary>
    /// <param name="type">The type that was wanted.</param>
    /// <param name="value">The untyped value that is there.</param>
    public UnpicklingException Mismatch(Type type, object? value)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Error($"{TypeNames.Of(type)} was expected; the pickle has {ValueText.KindOf(value)}.");
    }

    internal Reducer? FindNamedReducer(PickledGlobal name) => _namedReducers?.GetValueOrDefault(name);

    internal Reducer<T> FindReducer<T>()
    {
        if (_reducers is not null && _reducers.TryGetValue(typeof(T), out var reducer))
        {
            return (Reducer<T>)reducer;
        }

        return ReducerOf<T>.Value ?? ReducerOf<T>.Compose() ?? throw Error(
            $"{TypeNames.Of(typeof(T))} has no reducer. Annotate it with [Picklable], or add [assembly: PicklableType(typeof({TypeNames.Of(typeof(T))}))].");
    }
}

namespace CloudPickle;

/// <summary>Makes a value for a name that a pickle calls.</summary>
/// <param name="unpickler">The session that is being loaded from; <see cref="Unpickler.Read{T}"/> makes typed values of arguments.</param>
/// <param name="arguments">The positional arguments, untyped. They come from the pickle: check them.</param>
/// <returns>The value; null is <c>None</c>.</returns>
public delegate object? PickleCallable(Unpickler unpickler, IReadOnlyList<object?> arguments);

namespace CloudPickle.Reduction.Builtin;

/// <summary>A single number of numpy where C# asks for its own: the last thing that the reducers of scalars try.</summary>
internal static class NumpyScalars
{
    public static T Read<T>(Reducer<T> reducer, Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        PickledNumpyScalar { Value: { } item } => reducer.Read(unpickler, item),
        var other => throw unpickler.Mismatch(typeof(T), other),
    };
}

namespace CloudPickle.Reduction.Builtin;

/// <summary>Reading of untyped values: they are what the machine made already.</summary>
internal static class Untyped
{
    public static T Read<T>(Unpickler unpickler, object? value)
        where T : class => unpickler.Resolve(value) switch
        {
            T exact => exact,
            null => null!,
            var other => throw unpickler.Mismatch(typeof(T), other),
        };
}

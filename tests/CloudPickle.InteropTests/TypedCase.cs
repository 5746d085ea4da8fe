namespace CloudPickle.InteropTests;

/// <summary>A value of Python by its name in <c>typed.py</c>, and what it is when C# asks for a type.</summary>
/// <param name="Python">The name.</param>
/// <param name="Type">The type that is asked for.</param>
/// <param name="Check">Loads a pickle and asserts what it is.</param>
public sealed record TypedCase(string Python, Type Type, Action<byte[]> Check)
{
    /// <summary>Classes of Python that nothing here knows are inert.</summary>
    private static readonly UnpickleOptions s_options = new() { UnknownGlobals = UnknownGlobals.Opaque };

    /// <summary>A value that must be equal.</summary>
    public static TypedCase Of<T>(string python, T expected) => new(python, typeof(T), pickle => Assert.Equal(expected, Pickle.Loads<T>(pickle, s_options)));

    /// <summary>A value whose text must be equal.</summary>
    public static TypedCase Of<T>(string python, string expected, Func<T, string?> text) =>
        new(python, typeof(T), pickle => Assert.Equal(expected, text(Pickle.Loads<T>(pickle, s_options))));
}

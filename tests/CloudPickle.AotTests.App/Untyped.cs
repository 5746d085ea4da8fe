using CloudPickle.Testing;

namespace CloudPickle.AotTests.App;

/// <summary>The path of a value whose type nobody declared.</summary>
internal static class Untyped
{
    private static readonly UnpickleOptions s_opaque = new() { UnknownGlobals = UnknownGlobals.Opaque };

    /// <summary>Loads a pickle as <see langword="object"/>, dumps what came out and says what that is.</summary>
    /// <param name="pickle">The pickle.</param>
    public static string RoundTrip(byte[] pickle) => PickleText.Describe(Pickle.Dumps(Pickle.Loads<object?>(pickle, s_opaque)));
}

using Xunit;

namespace CloudPickle.Tests.Reduction;

/// <summary>Round trips at every protocol, for the tests of the scalar families.</summary>
internal static class ScalarsSupport
{
    public static void EachProtocol(Action<PickleOptions> test)
    {
        for (var protocol = 0; protocol <= PickleOptions.HighestProtocol; protocol++)
        {
            test(new PickleOptions { Protocol = protocol });
        }
    }

    /// <summary>Typed at every protocol; and untyped, where the natural value must dump as what dumps back typed to the same.</summary>
    public static void RoundTrips<T>(T value, Action<T, T>? same = null) => EachProtocol(options =>
    {
        same ??= (expected, actual) => Assert.Equal(expected, actual);
        var pickle = Pickle.Dumps(value, options);
        same(value, Pickle.Loads<T>(pickle));
        var untyped = Pickle.Loads<object?>(pickle);
        same(value, Pickle.Loads<T>(Pickle.Dumps(untyped, options)));
        same(value, Pickle.Loads<T>(Pickle.Dumps<object?>(value, options)));
    });

    public static T FromHex<T>(string hex, UnpickleOptions? options = null) => Pickle.Loads<T>(Convert.FromHexString(hex), options);

    public static T FromText<T>(string latin1) => Pickle.Loads<T>(System.Text.Encoding.Latin1.GetBytes(latin1));
}

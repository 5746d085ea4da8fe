using Cases;

namespace CloudPickle.AotTests.App;

/// <summary>A closed generic type that only generic code names: where nothing is composed at run time, the error says what to add.</summary>
internal static class Composition
{
    /// <summary>Loads such a type.</summary>
    /// <returns>The error.</returns>
    public static string Refused(int protocol)
    {
        var pickle = Pickle.Dumps(new List<object>(), new PickleOptions { Protocol = protocol });
        try
        {
            return "loaded " + Restore<LinkedList<Box<Box<Customer>>>>(pickle);
        }
        catch (UnpicklingException e) when (e.Message.Contains("[assembly: PicklableType(typeof(", StringComparison.Ordinal))
        {
            return e.Message;
        }
    }

    private static T Restore<T>(byte[] pickle) => Pickle.Loads<T>(pickle);
}

using System.Text;

namespace CloudPickle.Testing;

/// <summary>
/// Says what a pickle holds, by a reading of its own: types, members, and shared objects as #n. The same value gives the same text in
/// every process, JIT or native.
/// </summary>
public static class PickleText
{
    /// <summary>Describes the value of a pickle of protocol 4 or 5.</summary>
    /// <param name="pickle">One pickle.</param>
    public static string Describe(ReadOnlySpan<byte> pickle)
    {
        var root = new PickleTextMachine().Run(pickle);
        var text = new StringBuilder();
        root.Append(text, new PickleTextNumbers(root));
        return text.ToString();
    }
}

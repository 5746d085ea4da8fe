using System.Text;

namespace CloudPickle.InteropTests;

/// <summary>Python's own types at every protocol, read as types of C#; and numpy's under the names that numpy 2 has.</summary>
public class TypedFromPythonTests
{
    private static readonly byte[] s_numpy1 = "numpy.core."u8.ToArray();
    private static readonly byte[] s_numpy2 = "numpy._core."u8.ToArray();

    [Fact]
    public void Every_value_is_what_CSharp_asks_for()
    {
        var cases = TypedCases.All.ToLookup(typed => typed.Python);
        var seen = new HashSet<string>();
        var failures = new List<string>();
        foreach (var record in PythonRecords.Read(Peer.WithNumpy.Ask("dump-typed"), 3))
        {
            var name = Encoding.UTF8.GetString(record[0]);
            seen.Add(name);
            foreach (var typed in cases[name])
            {
                Check(typed, record[2]);
                if (InTextForm(record[2]) && record[2].AsSpan().IndexOf(s_numpy1) >= 0)
                {
                    Check(typed, Replace(record[2]));
                }
            }
        }

        Peer.AssertNone(failures);
        Assert.Empty(cases.Select(group => group.Key).Except(seen));

        void Check(TypedCase typed, byte[] pickle)
        {
            try
            {
                typed.Check(pickle);
            }
            catch (Exception exception)
            {
                failures.Add($"{typed.Python} as {typed.Type}: {exception.Message} in {Encoding.Latin1.GetString(pickle)}");
            }
        }
    }

    /// <summary>Names are lines up to protocol 3, so that one may be replaced by a longer one.</summary>
    private static bool InTextForm(byte[] pickle) => pickle[0] != 0x80 || pickle[1] < 4;

    private static byte[] Replace(byte[] pickle) => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(pickle).Replace(Encoding.ASCII.GetString(s_numpy1), Encoding.ASCII.GetString(s_numpy2), StringComparison.Ordinal));
}

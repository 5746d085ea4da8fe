using System.Text;
using System.Text.RegularExpressions;

namespace CloudPickle.InteropTests;

/// <summary>The Python of docs/security.md opens what SignedPickle sealed, and refuses what was changed.</summary>
public partial class SealedTests
{
    [Fact]
    public void The_documented_Python_opens_an_envelope_and_refuses_a_changed_one()
    {
        var key = PickleKey.Generate("k1");
        var program = DocumentedPython() +
            """

            import sys
            envelope = bytes.fromhex(sys.stdin.readline())
            secret = bytes.fromhex(sys.stdin.readline())
            assert open_sealed(envelope, {'k1': secret}, b'jobs') == {'n': [1, 2]}
            for changed, secrets, purpose in [
                (envelope[:-1] + b'!', {'k1': secret}, b'jobs'),
                (envelope[:-1], {'k1': secret}, b'jobs'),
                (envelope, {'k1': bytes(32)}, b'jobs'),
                (envelope, {'k2': secret}, b'jobs'),
                (envelope, {'k1': secret}, b''),
            ]:
                try:
                    open_sealed(changed, secrets, purpose)
                except ValueError:
                    continue
                raise AssertionError('opened')
            print('opened')
            """;
        var script = Path.Combine(Path.GetTempPath(), $"sealed-{Environment.ProcessId}.py");
        File.WriteAllText(script, program);
        try
        {
            var envelope = SignedPickle.Seal(new Dictionary<string, List<int>> { ["n"] = [1, 2] }, key, purpose: "jobs");
            var input = $"{Convert.ToHexString(envelope)}\n{Convert.ToHexString(key.ExportSecret())}\n";
            Assert.Equal("opened", Encoding.UTF8.GetString(Peer.Python.Run(script, Encoding.UTF8.GetBytes(input))).Trim());
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string DocumentedPython()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "security.md"));
        return PythonBlock().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PythonBlock();
}

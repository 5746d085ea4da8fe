using System.Runtime.CompilerServices;
using Xunit;

namespace CloudPickle.Tests.PublicApi;

/// <summary>
/// Compares the API with the text that was reviewed, which lies beside this file. <c>CLOUDPICKLE_UPDATE_SNAPSHOTS=1</c> accepts a change.
/// </summary>
internal static class ApiBaseline
{
    private const string UpdateSwitch = "CLOUDPICKLE_UPDATE_SNAPSHOTS";

    /// <summary>Fails unless the API is the reviewed one; then it writes what it got beside it, as <c>.received.txt</c>.</summary>
    public static void Verify(string name, string api, [CallerFilePath] string testFile = "")
    {
        var verified = Path.ChangeExtension(testFile, $"{name}.verified.txt");
        var received = Path.ChangeExtension(testFile, $"{name}.received.txt");
        api = api.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{UpdateSwitch} is not for CI: it would accept whatever it finds.");
            File.WriteAllText(verified, api);
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected != api)
        {
            File.WriteAllText(received, api);
        }
        else
        {
            File.Delete(received);
        }

        Assert.Equal(expected, api);
    }
}

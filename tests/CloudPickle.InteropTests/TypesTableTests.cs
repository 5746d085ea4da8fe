using System.Runtime.CompilerServices;

namespace CloudPickle.InteropTests;

/// <summary>docs/types.md is made by these tests. CLOUDPICKLE_UPDATE_SNAPSHOTS=1 writes it anew.</summary>
public class TypesTableTests
{
    [Fact]
    public void The_page_says_what_the_tests_do()
    {
        var page = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "docs", "types.md");
        var table = TypesTable.Make();
        if (Environment.GetEnvironmentVariable("CLOUDPICKLE_UPDATE_SNAPSHOTS") == "1")
        {
            Assert.False(PythonInterpreter.IsRequired, "CLOUDPICKLE_UPDATE_SNAPSHOTS must not be set on a build server: it would accept any output.");
            File.WriteAllText(page, table);
        }

        Assert.Equal(table, File.ReadAllText(page).ReplaceLineEndings("\n"));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

using System.Globalization;
using System.Text;

namespace CloudPickle.ToolTests;

/// <summary>Pickles of a real Python.</summary>
internal static class Peer
{
    /// <summary>Runs the script, or skips the test where there is no Python with the modules.</summary>
    public static byte[] Ask(string command, byte[]? input = null, params string[] modules) => Run("pickles.py", input ?? [], modules, command);

    /// <summary>Runs the tool under a pseudo terminal.</summary>
    /// <param name="columns">How wide the terminal is.</param>
    /// <param name="interrupt">Whether it gets Ctrl-C after some seconds.</param>
    /// <param name="arguments">The tool's arguments.</param>
    public static ToolResult InTerminal(int columns, bool interrupt, params string[] arguments)
    {
        var answer = Run("terminal.py", [], [], [$"{columns}", interrupt ? "1" : "0", "dotnet", Path.Combine(AppContext.BaseDirectory, "CloudPickle.Tool.dll"), .. arguments]);
        var end = Array.IndexOf(answer, (byte)'\n');
        return new ToolResult(int.Parse(Encoding.ASCII.GetString(answer, 0, end), CultureInfo.InvariantCulture), answer[(end + 1)..], "");
    }

    private static byte[] Run(string script, byte[] input, string[] modules, params string[] arguments)
    {
        var python = PythonInterpreter.Find(modules);
        if (python is null && !PythonInterpreter.IsRequired)
        {
            Assert.Skip("This machine has no such Python. Set CLOUDPICKLE_PYTHON, or install it.");
        }

        return (python ?? throw new InvalidOperationException("CI needs Python."))
            .Run(Path.Combine(AppContext.BaseDirectory, "Python", script), input, arguments);
    }
}

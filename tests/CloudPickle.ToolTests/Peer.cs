namespace CloudPickle.ToolTests;

/// <summary>Pickles of a real Python.</summary>
internal static class Peer
{
    /// <summary>Runs the script, or skips the test where there is no Python with the modules.</summary>
    public static byte[] Ask(string command, byte[]? input = null, params string[] modules)
    {
        var python = PythonInterpreter.Find(modules);
        if (python is null && !PythonInterpreter.IsRequired)
        {
            Assert.Skip("This machine has no such Python. Set CLOUDPICKLE_PYTHON, or install it.");
        }

        return (python ?? throw new InvalidOperationException("CI needs Python."))
            .Run(Path.Combine(AppContext.BaseDirectory, "Python", "pickles.py"), input ?? [], command);
    }
}

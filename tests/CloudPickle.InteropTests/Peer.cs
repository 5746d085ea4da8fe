namespace CloudPickle.InteropTests;

/// <summary>The scripts of this project, in the Python that this machine has.</summary>
internal static class Peer
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Python");
    private static readonly Lazy<PythonInterpreter?> s_python = new(() => PythonInterpreter.Find());
    private static readonly Lazy<PythonInterpreter?> s_numpy = new(() => PythonInterpreter.Find("numpy", "pandas"));
    private static readonly Lazy<PythonInterpreter?> s_cloudpickle = new(() => PythonInterpreter.Find("cloudpickle"));

    /// <summary>Any Python 3.8 or later.</summary>
    public static PythonInterpreter Python => Require(s_python.Value, "python3");

    /// <summary>One that has numpy and pandas.</summary>
    public static PythonInterpreter WithNumpy => Require(s_numpy.Value, "python3 with the modules numpy and pandas");

    /// <summary>One that has cloudpickle.</summary>
    public static PythonInterpreter WithCloudPickle => Require(s_cloudpickle.Value, "python3 with the module cloudpickle");

    public static byte[] Ask(this PythonInterpreter python, string command, PythonRecords? records = null) =>
        python.Run(Path.Combine(s_folder, "interop.py"), records?.ToArray() ?? [], command);

    public static byte[] AskClosures(this PythonInterpreter python, string command, PythonRecords? records = null) =>
        python.Run(Path.Combine(s_folder, "closures.py"), records?.ToArray() ?? [], command);

    /// <summary>What <c>pickletools</c> says about each pickle: its disassembly, the annotated one, the optimized pickle, and an error.</summary>
    public static byte[] Inspect(this PythonInterpreter python, PythonRecords pickles) =>
        python.Run(Path.Combine(s_folder, "inspection.py"), pickles.ToArray());

    public static byte[] AskDifferential(this PythonInterpreter python, string command, PythonRecords? records = null) =>
        python.Run(Path.Combine(s_folder, "differential.py"), records?.ToArray() ?? [], command);

    /// <summary>Fails with everything that Python found.</summary>
    public static void AssertNothingReported(byte[] answer) => AssertNone(PythonRecords.ReadLines(answer));

    /// <summary>Fails with what was found.</summary>
    public static void AssertNone(IReadOnlyCollection<string> differences) => Assert.True(
        differences.Count == 0,
        $"{differences.Count} differences:\n" + string.Join('\n', differences.Take(60).Select(line => line.Length > 600 ? line[..600] : line)));

    private static PythonInterpreter Require(PythonInterpreter? python, string what)
    {
        if (python is null && !PythonInterpreter.IsRequired)
        {
            Assert.Skip($"This machine has no {what}. Set CLOUDPICKLE_PYTHON, or install it.");
        }

        return python ?? throw new InvalidOperationException($"CI needs {what}; this machine has none.");
    }
}

namespace CloudPickle.Generators.Model;

/// <summary>The MSBuild properties that matter.</summary>
internal sealed record GeneratorOptionsModel(string AssemblyName, bool IsExecutable, bool UpdatesContract, string PythonStubs);

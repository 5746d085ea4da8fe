namespace CloudPickle.Testing;

/// <summary>The shared list: a case added here is pickled by every suite.</summary>
public static class TestCases
{
    private static readonly Dictionary<string, TestCase> s_byName = Collect();

    /// <summary>Every case, in a fixed order.</summary>
    public static IReadOnlyList<TestCase> All { get; } = [.. s_byName.Values];

    /// <summary>Finds a case by its name.</summary>
    /// <param name="name">The name.</param>
    public static TestCase Get(string name) => s_byName[name];

    private static Dictionary<string, TestCase> Collect() =>
        Scalars.Cases
            .Concat(Strings.Cases)
            .Concat(Times.Cases)
            .Concat(BuiltinCollections.Cases)
            .Concat(LibraryTypes.Cases)
            .Concat(Numpy.Cases)
            .Concat(Tensors.Cases)
            .Concat(FSharpTypes.Cases)
            .Concat(AnnotatedTypes.Cases)
            .Concat(Construction.Cases)
            .Concat(GenericTypes.Cases)
            .Concat(DerivedTypes.Cases)
            .Concat(Polymorphism.Cases)
            .Concat(Graphs.Cases)
            .Concat(Hooks.Cases)
            .Concat(Protocols.Cases)
            .Concat(Versions.Cases)
            .ToDictionary(testCase => testCase.Name);
}

namespace CloudPickle.ExecutionTests;

/// <summary>Rows for theories: every case at every protocol.</summary>
public static class CaseData
{
    public static TheoryData<string, int> EveryCaseAndProtocol { get; } = [.. Rows(TestCases.All)];

    public static TheoryData<string> EveryCase { get; } = new(TestCases.All.Select(testCase => testCase.Name));

    public static PickleOptions Protocol(int protocol) => new() { Protocol = protocol };

    private static IEnumerable<TheoryDataRow<string, int>> Rows(IEnumerable<TestCase> cases) =>
        from testCase in cases
        from protocol in Enumerable.Range(0, PickleOptions.HighestProtocol + 1)
        select new TheoryDataRow<string, int>(testCase.Name, protocol);
}

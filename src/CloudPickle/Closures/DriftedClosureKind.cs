using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Closures;

/// <summary>A closure whose code is another one here. The error waits for the captures, so that it can say which differ.</summary>
internal sealed class DriftedClosureKind(string site, string hash, IReadOnlyList<ClosureShape> known) : IUnfinishedKind
{
    public string TypeName => $"the closure of {ValuePrinter.Cut(site)}";

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state) =>
        throw machine.Drift(site, hash, known, state as PickledDictionary);
}

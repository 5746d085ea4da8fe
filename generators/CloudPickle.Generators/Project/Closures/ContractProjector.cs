using System.Collections.Immutable;
using CloudPickle.Analysis.Closures;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Model.Closures;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Lists the project's closures for <c>cloudpickle.closures.txt</c>. Works on models only.</summary>
internal static class ContractProjector
{
    /// <summary>Null where the build has no such file, or must not write it.</summary>
    public static ContractModel? Project(ImmutableArray<ClosureFileModel> files, GeneratorOptionsModel options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return options.UpdatesContract
            ? new(ClosureContract.Lines(files.SelectMany(f => f.Closures).Select(Entry)).ToEquatableArray())
            : null;
    }

    private static ContractEntry Entry(ClosureModel closure) => ContractEntry.Of(
        closure.Site, closure.Hash, closure.DelegateType, closure.Captures.Select(c => (c.Name, c.Type, c.IsCell)));
}

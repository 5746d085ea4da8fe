using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>What the build writes to <c>cloudpickle.closures.txt</c>.</summary>
internal sealed record ContractModel(EquatableArray<string> Lines);

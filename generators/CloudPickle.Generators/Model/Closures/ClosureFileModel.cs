using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>The environments of one member.</summary>
internal sealed record ClosureFileModel(string HintName, EquatableArray<ClosureModel> Closures);

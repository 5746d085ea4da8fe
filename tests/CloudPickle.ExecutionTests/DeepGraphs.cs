namespace CloudPickle.ExecutionTests;

/// <summary>
/// Tests of many thousand levels. Nothing runs beside them: each garbage collection walks every stack, so a million levels on one of them
/// make all other tests slow, and all other tests' garbage makes these slow.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DeepGraphs
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Deep graphs";
}

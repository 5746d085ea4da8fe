using Xunit;

namespace CloudPickle.Tests.Safety;

/// <summary>
/// Tests of millions of values or levels. Nothing runs beside them: each garbage collection walks every stack, so a million levels on one of them
/// make all other tests slow, and all other tests' garbage makes these slow.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LargeInputs
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Large inputs";
}

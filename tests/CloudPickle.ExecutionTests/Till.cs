using Microsoft.Extensions.Logging;

namespace CloudPickle.ExecutionTests;

/// <summary>Has a service of its host as a member.</summary>
[Picklable]
public sealed class Till
{
    public int Number { get; set; }

    public ILogger<Till>? Log { get; set; }
}

using Cases.Library;

namespace Cases;

/// <summary>Derives from a base of another assembly that knows nothing of it.</summary>
[Picklable]
public sealed class LocalDerived : LibraryBase
{
    public int Extra { get; set; }
}

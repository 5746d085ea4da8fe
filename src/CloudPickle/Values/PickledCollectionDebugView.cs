using System.Diagnostics;
using System.Linq;

namespace CloudPickle;

/// <summary>Shows the first items of a tuple or set in the debugger.</summary>
internal sealed class PickledCollectionDebugView(IEnumerable<object?> items)
{
    private const int MaxItems = 1000;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public object?[] Items => [.. items.Take(MaxItems)];
}

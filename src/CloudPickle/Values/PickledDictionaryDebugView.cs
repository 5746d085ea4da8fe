using System.Diagnostics;
using System.Linq;

namespace CloudPickle;

/// <summary>Shows the first entries of a dictionary in the debugger.</summary>
internal sealed class PickledDictionaryDebugView(PickledDictionary dictionary)
{
    private const int MaxItems = 1000;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<object?, object?>[] Items => [.. dictionary.Take(MaxItems)];
}

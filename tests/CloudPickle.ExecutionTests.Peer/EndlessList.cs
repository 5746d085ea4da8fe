using System.Collections;

namespace CloudPickle.ExecutionTests.Peer;

/// <summary>A collection that goes on for ever.</summary>
internal sealed class EndlessList : IReadOnlyCollection<string>
{
    public int Count => int.MaxValue;

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; ; i++)
        {
            yield return $"text {i}";
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

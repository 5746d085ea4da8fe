namespace CloudPickle.Generators.Discover;

/// <summary>
/// Gives each node of a graph the fingerprint of all that can be reached from it. Nodes that reach each other share one: Tarjan's algorithm finds them, without
/// recursion, as chains of types are as long as a project likes.
/// </summary>
/// <param name="texts">What each node says itself.</param>
/// <param name="edges">The nodes that each leads to.</param>
internal sealed class CircleSearch(Fingerprint[] texts, int[][] edges)
{
    private readonly Fingerprint?[] _found = new Fingerprint?[texts.Length];
    private readonly int[] _order = new int[texts.Length];
    private readonly int[] _lowest = new int[texts.Length];
    private readonly int[] _next = new int[texts.Length];
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new(); // nodes whose circle is not complete yet
    private int _visited;

    public Fingerprint[] Run(CancellationToken cancellation)
    {
        for (var node = 0; node < texts.Length; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_order[node] == 0)
            {
                VisitFrom(node);
            }
        }

        return [.. _found.Select(fingerprint => fingerprint!.Value)];
    }

    private void VisitFrom(int first)
    {
        Enter(first);
        while (_path.Count > 0)
        {
            var node = _path.Peek();
            if (_next[node] < edges[node].Length)
            {
                var to = edges[node][_next[node]++];
                if (_order[to] == 0)
                {
                    Enter(to);
                }
                else if (_found[to] is null)
                {
                    _lowest[node] = Math.Min(_lowest[node], _order[to]);
                }

                continue;
            }

            _path.Pop();
            if (_path.Count > 0)
            {
                var from = _path.Peek();
                _lowest[from] = Math.Min(_lowest[from], _lowest[node]);
            }

            if (_lowest[node] == _order[node])
            {
                Close(node);
            }
        }
    }

    private void Enter(int node)
    {
        _order[node] = _lowest[node] = ++_visited;
        _path.Push(node);
        _open.Push(node);
    }

    /// <summary>What is not open any more has its fingerprint.</summary>
    private void Close(int root)
    {
        var circle = new List<int>();
        do
        {
            circle.Add(_open.Pop());
        }
        while (circle[circle.Count - 1] != root);

        var (own, reached) = (default(Fingerprint), default(Fingerprint));
        foreach (var node in circle)
        {
            own += texts[node];
            foreach (var to in edges[node])
            {
                reached += _found[to] ?? default;
            }
        }

        var fingerprint = own.Then(reached);
        circle.ForEach(node => _found[node] = fingerprint);
    }
}

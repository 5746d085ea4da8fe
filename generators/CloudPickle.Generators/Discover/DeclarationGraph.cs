namespace CloudPickle.Generators.Discover;

/// <summary>
/// Which names of a compilation's declarations lead to which: a name to everything declared by it, and a declaration to every word that it mentions. The
/// fingerprint of a name changes when anything that can be reached from it does; names that reach each other share one.
/// </summary>
internal sealed class DeclarationGraph
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<Name> _names = [];
    private readonly Stack<int> _open = new(); // names whose circle is not complete yet
    private int _visited;

    public DeclarationGraph(IReadOnlyList<FileDeclarations> files, CancellationToken cancellation)
    {
        foreach (var declaration in files.SelectMany(file => file.Declarations))
        {
            foreach (var name in declaration.Names)
            {
                if (!_numbers.TryGetValue(name, out var number))
                {
                    _numbers.Add(name, number = _names.Count);
                    _names.Add(new());
                }

                _names[number].Declarations.Add(declaration);
            }
        }

        foreach (var name in _names)
        {
            name.LeadsTo = [.. NumbersOf(name.Declarations.SelectMany(declaration => declaration.Mentions)).Distinct()];
        }

        for (var i = 0; i < _names.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Visit(i);
        }
    }

    /// <summary>The fingerprint of everything that can be reached from some words.</summary>
    public string Reached(IEnumerable<ulong> words) => Fingerprint.OfSet(NumbersOf(words.Append(Words.Everywhere)).Select(number => _names[number].Fingerprint!));

    private IEnumerable<int> NumbersOf(IEnumerable<ulong> words)
    {
        foreach (var word in words)
        {
            if (_numbers.TryGetValue(word, out var number))
            {
                yield return number;
            }
        }
    }

    /// <summary>Tarjan's algorithm, without recursion: chains of types are as long as a project likes.</summary>
    private void Visit(int first)
    {
        if (_names[first].Order != 0)
        {
            return;
        }

        var path = new Stack<int>();
        Enter(first, path);
        while (path.Count > 0)
        {
            var number = path.Peek();
            var name = _names[number];
            if (name.Next < name.LeadsTo.Length)
            {
                var to = _names[name.LeadsTo[name.Next++]];
                if (to.Order == 0)
                {
                    Enter(name.LeadsTo[name.Next - 1], path);
                }
                else if (to.Fingerprint is null)
                {
                    name.Lowest = Math.Min(name.Lowest, to.Order);
                }

                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                var from = _names[path.Peek()];
                from.Lowest = Math.Min(from.Lowest, name.Lowest);
            }

            if (name.Lowest == name.Order)
            {
                Close(number);
            }
        }
    }

    private void Enter(int number, Stack<int> path)
    {
        var name = _names[number];
        name.Order = name.Lowest = ++_visited;
        path.Push(number);
        _open.Push(number);
    }

    private void Close(int root)
    {
        var circle = new List<Name>();
        int number;
        do
        {
            number = _open.Pop();
            circle.Add(_names[number]);
        }
        while (number != root);

        // What is not open any more has its fingerprint; the order of a name's declarations is that of the files.
        var own = circle.Select(name => string.Join(" ", name.Declarations.Select(declaration => declaration.Text).Distinct(StringComparer.Ordinal)));
        var reached = circle.SelectMany(name => name.LeadsTo).Distinct().Select(to => _names[to].Fingerprint).OfType<string>();
        var fingerprint = Fingerprint.OfSet(own.Concat(reached));
        circle.ForEach(name => name.Fingerprint = fingerprint);
    }

    private sealed class Name
    {
        public List<Declaration> Declarations { get; } = [];

        public int[] LeadsTo { get; set; } = [];

        public int Order { get; set; }

        public int Lowest { get; set; }

        public int Next { get; set; }

        public string? Fingerprint { get; set; }
    }
}

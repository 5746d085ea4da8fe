namespace CloudPickle.Generators.Discover;

/// <summary>
/// Which names of a compilation's declarations lead to which. Each name is there twice. Its surface is what code sees that uses what has the name; it leads to
/// the surfaces that its own words name. Its contents are what code sees that lists the members too; they lead to the contents of bases, and to the surfaces of
/// what members mention. The fingerprint of either changes when anything does that can be reached from it.
/// </summary>
internal sealed class DeclarationGraph
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly Fingerprint[] _fingerprints;

    public DeclarationGraph(IReadOnlyList<FileDeclarations> files, CancellationToken cancellation)
    {
        var names = new List<List<Declaration>>();
        foreach (var declaration in files.SelectMany(file => file.Declarations))
        {
            if (!_numbers.TryGetValue(declaration.Name, out var number))
            {
                _numbers.Add(declaration.Name, number = names.Count);
                names.Add([]);
            }

            // Nearly every file declares its namespace anew.
            if (declaration.Words.Length > 0 || names[number].All(known => known.Surface != declaration.Surface))
            {
                names[number].Add(declaration);
            }
        }

        var (texts, edges) = (new Fingerprint[names.Count * 2], new int[names.Count * 2][]);
        var collected = new HashSet<int>();
        for (var i = 0; i < names.Count; i++)
        {
            // The order of a name's declarations is that of the files.
            texts[Surface(i)] = names[i].Aggregate(default(Fingerprint), (text, declaration) => text.Then(declaration.Surface));
            texts[Contents(i)] = names[i].Aggregate(default(Fingerprint), (text, declaration) => text.Then(declaration.Contents?.Text ?? default));
            edges[Surface(i)] = Edges(i, names[i], AddEdgesOfSurface, collected);
            edges[Contents(i)] = Edges(i, names[i], AddEdgesOfContents, collected);
        }

        _fingerprints = new CircleSearch(texts, edges).Run(cancellation);
    }

    /// <summary>The fingerprint of everything that is seen where the members of some types are listed.</summary>
    /// <param name="types">The words for them.</param>
    public Fingerprint ReachedByJudging(IEnumerable<ulong> types) => Reached(types, Contents);

    /// <summary>The fingerprint of everything that is seen by code.</summary>
    /// <param name="words">Its words.</param>
    public Fingerprint ReachedByUsing(IEnumerable<ulong> words) => Reached(words, Surface);

    private static int Surface(int number) => 2 * number;

    private static int Contents(int number) => (2 * number) + 1;

    private static int[] Edges(int number, List<Declaration> declarations, Action<int, Declaration, HashSet<int>> add, HashSet<int> collected)
    {
        collected.Clear();
        foreach (var declaration in declarations)
        {
            add(number, declaration, collected);
        }

        return [.. collected];
    }

    private void AddEdgesOfSurface(int number, Declaration declaration, HashSet<int> edges)
    {
        edges.UnionWith(NumbersOf(declaration.Words).Select(Surface));
        if (declaration.Contents is { IsListedByUsers: true })
        {
            edges.Add(Contents(number));
        }
    }

    private void AddEdgesOfContents(int number, Declaration declaration, HashSet<int> edges)
    {
        edges.Add(Surface(number));
        if (declaration.Contents is { } contents)
        {
            edges.UnionWith(NumbersOf(contents.ListedWords).Select(Contents));
            edges.UnionWith(NumbersOf(contents.MemberWords).Select(Surface));
        }
    }

    private Fingerprint Reached(IEnumerable<ulong> words, Func<int, int> node) => NumbersOf(words.Append(Words.Everywhere))
        .Aggregate(default(Fingerprint), (reached, number) => reached + _fingerprints[node(number)]);

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
}

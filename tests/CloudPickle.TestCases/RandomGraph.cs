using System.Globalization;
using System.Text;
using Cases;

namespace CloudPickle.Testing;

/// <summary>Graphs of annotated objects, structs and collections that refer to each other at random.</summary>
public static class RandomGraph
{
    /// <summary>Makes a graph: the same one for the same arguments.</summary>
    /// <param name="seed">Chooses the references.</param>
    /// <param name="size">How many objects there are to refer to.</param>
    public static Vertex Make(int seed, int size)
    {
        var random = new Random(seed);
        var vertices = Enumerable.Range(0, size).Select(i => i % 4 == 3 ? new Spoke { Number = i, Length = i } : new Vertex { Number = i }).ToArray();
        var pinned = Enumerable.Range(0, (size / 2) + 1).Select(i => new Pinned("p" + i)).ToArray();
        var numbers = Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, i).ToList()).ToArray();
        var edges = Enumerable.Range(0, 3).Select(_ => new List<Vertex?>()).ToArray();
        foreach (var list in edges)
        {
            list.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => Maybe(vertices)));
        }

        foreach (var pin in pinned)
        {
            pin.Back = Maybe(vertices);
        }

        foreach (var vertex in vertices)
        {
            vertex.Next = Maybe(vertices);
            vertex.Any = random.Next(4) switch { 0 => Maybe(vertices), 1 => Maybe(pinned), 2 => "text", _ => random.Next(100) };
            vertex.Edges = Maybe(edges);
            vertex.Named = random.Next(3) == 0 ? new() { ["a"] = Pick(vertices), ["b"] = Pick(vertices) } : null;
            vertex.Row = random.Next(3) == 0 ? [Maybe(vertices), Maybe(vertices)] : null;
            vertex.Joint = new Joint { Left = Maybe(vertices), Right = Maybe(pinned), Shared = Maybe(numbers) };
            vertex.Pinned = Maybe(pinned);
            vertex.Shared = Maybe(numbers);
        }

        return vertices[0];

        T Pick<T>(T[] from) => from[random.Next(from.Length)];

        T? Maybe<T>(T[] from)
            where T : class => random.Next(3) == 0 ? null : Pick(from);
    }

    /// <summary>Says what a graph is: values, types, and what is the same object as what.</summary>
    /// <param name="root">The graph.</param>
    public static string Describe(Vertex root)
    {
        var text = new StringBuilder();
        Append(text, root, new Dictionary<object, int>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, Dictionary<object, int> numbers)
    {
        if (value is null or int or string)
        {
            text.Append(value switch { null => "None", string word => $"'{word}'", _ => ((int)value).ToString(CultureInfo.InvariantCulture) });
            return;
        }

        if (numbers.TryGetValue(value, out var number))
        {
            text.Append('#').Append(number);
            return;
        }

        if (value is not Joint)
        {
            numbers.Add(value, numbers.Count);
        }

        switch (value)
        {
            case Vertex vertex:
                Append(text, vertex is Spoke ? "Spoke" : "Vertex", MembersOf(vertex), numbers);
                break;
            case Pinned pinned:
                Append(text, "Pinned", [("Name", pinned.Name), ("Back", pinned.Back)], numbers);
                break;
            case Joint joint:
                Append(text, "Joint", [("Left", joint.Left), ("Right", joint.Right), ("Shared", joint.Shared)], numbers);
                break;
            case Dictionary<string, Vertex> named:
                AppendAll(text, '{', named, entry => { text.Append('\'').Append(entry.Key).Append("': "); Append(text, entry.Value, numbers); }, '}');
                break;
            case System.Collections.IEnumerable items:
                AppendAll(text, '[', items.Cast<object?>(), item => Append(text, item, numbers), ']');
                break;
        }
    }

    private static IEnumerable<(string Name, object? Value)> MembersOf(Vertex vertex)
    {
        IEnumerable<(string, object?)> members =
        [
            ("Number", vertex.Number), ("Next", vertex.Next), ("Any", vertex.Any), ("Edges", vertex.Edges), ("Named", vertex.Named), ("Row", vertex.Row),
            ("Joint", vertex.Joint), ("Pinned", vertex.Pinned), ("Shared", vertex.Shared),
        ];
        return vertex is Spoke spoke ? members.Append(("Length", spoke.Length)) : members;
    }

    private static void Append(StringBuilder text, string type, IEnumerable<(string Name, object? Value)> members, Dictionary<object, int> numbers) =>
        AppendAll(text.Append(type), '(', members, member => { text.Append(member.Name).Append('='); Append(text, member.Value, numbers); }, ')');

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> parts, Action<T> append, char close)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            text.Append(isFirst ? "" : ", ");
            isFirst = false;
            append(part);
        }

        text.Append(close);
    }
}

namespace CloudPickle.Testing;

internal static class Places
{
    private static readonly Func<int, int> s_field = Pickle.Closure((int x) => x + 2);

    public static IEnumerable<ClosureCase> Cases =>
    [
        ClosureCase.Create("in a property", () => Property, f => f(2)),
        ClosureCase.Create("in a setter", () => { Property = Property; return s_set!; }, f => f(2)),
        ClosureCase.Create("in a constructor", () => new Place(3).Function, f => f(2)),
        ClosureCase.Create("in a field initialiser", () => s_field, f => f(2)),
        ClosureCase.Create("in an initialiser with a primary constructor parameter", () => new Primary(4).Function, f => f(2)),
        ClosureCase.Create("in an operator", () => new Place(3) + 5, f => f(2)),
        ClosureCase.Create("in an indexer", () => new Place(3)[6], f => f(2)),
        ClosureCase.Create("in a default interface method", () => ((IMaker)new Maker()).Make(3), f => f(2)),
    ];

    private static Func<int, int>? s_set;

    private static Func<int, int> Property
    {
        get
        {
            var offset = 1;
            return Pickle.Closure((int x) => x + offset);
        }

        set => s_set = Pickle.Closure((int x) => value(x) + 1);
    }

    private interface IMaker
    {
        Func<int, int> Make(int offset) => Pickle.Closure((int x) => x + offset);
    }

    private sealed class Maker : IMaker;

    private sealed class Place
    {
        public Place(int offset) => Function = Pickle.Closure((int x) => x + offset);

        public Func<int, int> Function { get; }

        public Func<int, int> this[int index] => Pickle.Closure((int x) => x + index);

        public static Func<int, int> operator +(Place place, int more) => Pickle.Closure((int x) => x + more);
    }

    private sealed class Primary(int offset)
    {
        public Func<int, int> Function { get; } = Pickle.Closure((int x) => x + offset);
    }
}

namespace CloudPickle.Testing;

internal static class DelegateShapes
{
    public static IEnumerable<ClosureCase> Cases =>
    [
        ClosureCase.Create("multicast", Multicast, both => Log(both.All, both.Log)),
        ClosureCase.Create("action", ActionOnList, both => Log(both.All, both.Log)),
        ClosureCase.Create("predicate", () => Pickle.Closure<Predicate<int>>(x => x > 2), f => $"{f(2)} {f(3)}"),
        ClosureCase.Create("comparison", () => Pickle.Closure<Comparison<string>>((a, b) => string.CompareOrdinal(b, a)), f => Math.Sign(f("a", "b"))),
        ClosureCase.Create("ref and out parameters", RefAndOut, Use),
        ClosureCase.Create("ref return", () => Pickle.Closure<At>(xs => ref xs[1]), f => Set(f)),
        ClosureCase.Create("default parameter values", () => Pickle.Closure<Step>(x => x + 1), f => $"{f()} {f(1)}"),
        ClosureCase.Create("span parameter", SpanParameter, f => f("abc")),
        ClosureCase.Create("lambda that makes a lambda", MakingLambda, f => f(2)(3)),
    ];

    internal delegate bool Try(string text, out int length, ref int total, in long limit);

    internal delegate ref int At(int[] values);

    internal delegate int Step(int x = 5);

    internal delegate int Length(scoped ReadOnlySpan<char> text);

    private static (Action<int> All, Func<string> Log) Multicast()
    {
        var log = new List<int>();
        var all = Pickle.Closure((int x) => log.Add(x));
        all += Pickle.Closure((int x) => log.Add(x * 2));
        return (all, Pickle.Closure(() => string.Join(',', log)));
    }

    private static (Action<int> All, Func<string> Log) ActionOnList()
    {
        var log = new List<int>();
        return (Pickle.Closure((int x) => log.Insert(0, x)), Pickle.Closure(() => string.Join(',', log)));
    }

    private static string Log(Action<int> all, Func<string> log)
    {
        all(4);
        all(5);
        return log();
    }

    private static Try RefAndOut()
    {
        var step = 2;
        return Pickle.Closure<Try>((string text, out int length, ref int total, in long limit) =>
        {
            total += step;
            length = text.Length;
            return total < limit;
        });
    }

    private static string Use(Try function)
    {
        var total = 1;
        var isBelow = function("abc", out var length, ref total, 4);
        return $"{isBelow} {length} {total}";
    }

    private static string Set(At function)
    {
        int[] values = [1, 2];
        function(values) = 9;
        return string.Join(',', values);
    }

    private static Length SpanParameter()
    {
        var offset = 2;
        return Pickle.Closure<Length>(text => text.Length + offset);
    }

    private static Func<int, Func<int, int>> MakingLambda()
    {
        var offset = 2;
        return Pickle.Closure<Func<int, Func<int, int>>>(x => y => (x * y) + offset);
    }
}

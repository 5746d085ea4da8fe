namespace CloudPickle.Testing;

internal static class SharedVariables
{
    public static IEnumerable<ClosureCase> Cases =>
    [
        ClosureCase.Create("two closures sharing a variable", Counter, pair => $"{pair.Next()} {pair.Next()} {pair.Get()}"),
        ClosureCase.Create("ref and out use of captured variables", RefAndOut, f => $"{f()} {f()}"),
        ClosureCase.Create("names of tuples and anonymous objects", Named, f => f()),
        ClosureCase.Create("value written before it is captured", WrittenBefore, f => f()),
        ClosureCase.Create("struct that is changed in place", ChangedInPlace, f => $"{f()} {f()}"),
    ];

    private static (Func<int> Next, Func<int> Get) Counter()
    {
        var count = 0;
        return (Pickle.Closure(() => ++count), Pickle.Closure(() => count));
    }

    private static Func<int> RefAndOut()
    {
        var parsed = 1;
        var total = 0;
        return Pickle.Closure(() =>
        {
            _ = int.TryParse("5", out parsed);
            Interlocked.Add(ref total, parsed);
            ref var alias = ref parsed;
            alias++;
            return (parsed * 100) + total;
        });
    }

    private static Func<string> Named()
    {
        var a = 1;
        var b = 2;
        return Pickle.Closure(() =>
        {
            a++;
            var tuple = (a, b);
            var anonymous = new { a, b };
            return $"{tuple.a}{tuple.b} {anonymous} {nameof(a)}";
        });
    }

    private static Func<int> WrittenBefore()
    {
        int value;
        if (Environment.ProcessorCount > 0)
        {
            value = 3;
        }
        else
        {
            value = 4;
        }

        return Pickle.Closure(() => value);
    }

    private static Func<int> ChangedInPlace()
    {
        var pair = (X: 1, Y: 2);
        return Pickle.Closure(() =>
        {
            pair.X += 10;
            return pair.X + pair.Y;
        });
    }
}

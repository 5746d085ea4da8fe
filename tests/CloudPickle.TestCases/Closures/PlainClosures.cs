namespace CloudPickle.Testing;

internal static class PlainClosures
{
    public static IEnumerable<ClosureCase> Cases =>
    [
        ClosureCase.Create("non-capturing", NonCapturing, f => f(2)),
        ClosureCase.Create("static lambda", StaticLambda, f => f(2)),
        ClosureCase.Create("captured local and parameter", () => LocalAndParameter(10), f => f(2)),
        ClosureCase.Create("loop variables", LoopVariables, fs => string.Join(',', fs.Select(f => f()))),
        ClosureCase.Create("nested scopes", NestedScopes, f => f(5)),
        ClosureCase.Create("lambda in a lambda", LambdaInLambda, f => f(2)),
        ClosureCase.Create("made inside a lambda", MadeInsideLambda, f => f()),
        ClosureCase.Create("closure capturing a closure", CapturingClosure, f => f(2)),
        ClosureCase.Create("self-recursive", SelfRecursive, f => f(5)),
        ClosureCase.Create("mutually recursive", MutuallyRecursive, f => $"{f(10)} {f(7)}"),
        ClosureCase.Create("async lambda", AsyncLambda, f => f(2).GetAwaiter().GetResult()),
        ClosureCase.Create("explicit captures", () => Explicit(3, 4), f => f(2)),
        ClosureCase.Create("pinned name", Pinned, f => f(8)),
        ClosureCase.Create("name pinned by an attribute", PinnedByAttribute, f => f(8)),
        ClosureCase.Create("anonymous method", AnonymousMethod, f => f(1)),
    ];

    private static Func<int, int> NonCapturing() => Pickle.Closure((int x) => x + 1);

    private static Func<int, int> StaticLambda() => Pickle.Closure<Func<int, int>>(static x => x * 2);

    private static Func<int, int> LocalAndParameter(int parameter)
    {
        var local = 1;
        return Pickle.Closure((int x) => x + local + parameter);
    }

    private static List<Func<int>> LoopVariables()
    {
        var functions = new List<Func<int>>();
        for (var i = 0; i < 2; i++)
        {
            var own = i;
            functions.Add(Pickle.Closure(() => own));
#pragma warning disable CPK2015 // one variable for all rounds is the point
            functions.Add(Pickle.Closure(() => i));
#pragma warning restore CPK2015
        }

        foreach (var fresh in new[] { 7, 8 })
        {
            functions.Add(Pickle.Closure(() => fresh));
        }

        return functions;
    }

    private static Func<int, int> NestedScopes()
    {
        var a = 1;
        {
            var b = 2;
            foreach (var c in new[] { 3 })
            {
                var d = 4 * c;
                Func<int> neighbour = () => b + d; // shares the compiler's classes
                return neighbour() > 0 ? Pickle.Closure((int x) => x + a + b + c + d) : Pickle.Closure((int x) => x);
            }
        }

        return Pickle.Closure((int x) => a);
    }

    private static Func<int, int> LambdaInLambda()
    {
        var factor = 2;
        return Pickle.Closure((int x) =>
        {
            Func<int, int> inner = y => (y * factor) + x;
            var count = 1;
            Func<int> counting = () => count++ + factor;
            return inner(x) + counting() + Enumerable.Range(0, 3).Select(static i => i * 2).Where(i => i > factor).Sum();
        });
    }

    private static Func<int> MadeInsideLambda()
    {
        var offset = 2;
        Func<int, Func<int>> outer = parameter => Pickle.Closure(() => parameter + offset);
        return outer(5);
    }

    private static Func<int, int> CapturingClosure()
    {
        var offset = 5;
        var inner = Pickle.Closure((int x) => x + offset);
        return Pickle.Closure((int x) => inner(inner(x)));
    }

    private static Func<int, int> SelfRecursive()
    {
        Func<int, int> factorial = null!;
        factorial = Pickle.Closure<Func<int, int>>(n => n <= 1 ? 1 : n * factorial(n - 1));
        return factorial;
    }

    private static Func<int, bool> MutuallyRecursive()
    {
        Func<int, bool> even = null!, odd = null!;
        even = Pickle.Closure<Func<int, bool>>(n => n == 0 || odd(n - 1));
        odd = Pickle.Closure<Func<int, bool>>(n => n != 0 && even(n - 1));
        return even;
    }

    private static Func<int, Task<int>> AsyncLambda()
    {
        var step = 5;
        var total = 0;
        return Pickle.Closure(async (int x) =>
        {
            await Task.Yield();
            total += await Task.FromResult(step);
            return x + total;
        });
    }

    private static Func<int, int> Explicit(int factor, int offset) =>
        Pickle.Capture((factor, offset)).Func<int, int>(static (s, x) => (s.factor * x) + s.offset);

    private static Func<int, int> Pinned()
    {
        var divisor = 4;
        return Pickle.Closure((int x) => x / divisor, "CloudPickle.TestCases.resize");
    }

    private static Func<int, int> PinnedByAttribute()
    {
        var divisor = 2;
        return Pickle.Closure([PickleName("CloudPickle.TestCases.halve")] (int x) => x / divisor);
    }

    private static Func<int, int> AnonymousMethod()
    {
        var result = 3;
        return Pickle.Closure<Func<int, int>>(delegate { return result; });
    }
}

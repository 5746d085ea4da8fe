using Travels = CloudPickle.PicklableClosureAttribute;

namespace CloudPickle.Testing;

internal static class PassedMethods
{
    public static IEnumerable<ClosureCase> Cases =>
    [
        ClosureCase.Create("local function", LocalFunction, f => f(2)),
        ClosureCase.Create("static local function", StaticLocalFunction, f => f(2)),
        ClosureCase.Create("async local function", AsyncLocalFunction, f => f(2).GetAwaiter().GetResult()),
        ClosureCase.Create("iterator local function", IteratorLocalFunction, f => string.Join(',', f(2))),
        ClosureCase.Create("lambda calling local functions", CallingLocalFunctions, f => f(2)),
        ClosureCase.Create("static method", () => Pickle.Closure<Func<int, int>>(Twice), f => f(2)),
        ClosureCase.Create("overloaded method", () => Pickle.Closure<Func<string, string>>(Twice), f => f("a")),
        ClosureCase.Create("library method", () => Pickle.Closure<Func<double, double>>(Math.Sqrt), f => f(4)),
        ClosureCase.Create("instance method", () => Pickle.Closure<Func<int, int>>(new Multiplier { Factor = 3 }.Of), f => f(2)),
        ClosureCase.Create("method of a struct", StructReceiver, f => f(2)),
        ClosureCase.Create("method of an interface", InterfaceReceiver, f => f(2)),
        ClosureCase.Create("extension method", () => Pickle.Closure<Func<int, string>>("a".Repeated), f => f(3)),
        ClosureCase.Create("generic method", () => Pickle.Closure<Func<int, int>>(Same), f => f(3)),
        ClosureCase.Create("passed to a method of one's own", OwnMethod, f => f(2)),
        ClosureCase.Create("passed to a method that is marked by an alias", () => Aliased(x => x + 6), f => f(2)),
        ClosureCase.Create("method with a pinned name", () => Pickle.Closure<Func<int, int>>(Squared), f => f(3)),
        ClosureCase.Create("local function with a pinned name", PinnedLocalFunction, f => f(3)),
    ];

    internal static string Repeated(this string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    internal static int Twice(int x) => 2 * x;

    internal static string Twice(string x) => x + x;

    internal static T Same<T>(T x) => x;

    internal static Func<int, int> Kept(this string name, [PicklableClosure] Func<int, int> function) => name.Length > 0 ? function : Twice;

    internal static Func<int, int> Aliased([Travels] Func<int, int> function) => function;

    [PickleName("CloudPickle.TestCases.square")]
    internal static int Squared(int x) => x * x;

    private static Func<int, int> PinnedLocalFunction()
    {
        var offset = 5;
        return Pickle.Closure<Func<int, int>>(Add);

        [PickleName("CloudPickle.TestCases.add")]
        int Add(int x) => x + offset;
    }

    private static Func<int, int> OwnMethod()
    {
        var offset = 4;
        return "job".Kept(x => x + offset);
    }

    private static Func<int, int> LocalFunction()
    {
        var offset = 5;
        return Pickle.Closure<Func<int, int>>(Add);
        int Add(int x) => x + offset;
    }

    private static Func<int, int> StaticLocalFunction()
    {
        return Pickle.Closure<Func<int, int>>(Triple);
        static int Triple(int x) => 3 * x;
    }

    private static Func<int, Task<int>> AsyncLocalFunction()
    {
        var offset = 5;
        return Pickle.Closure<Func<int, Task<int>>>(Add);

        async Task<int> Add(int x)
        {
            await Task.Yield();
            return x + offset;
        }
    }

    private static Func<int, IEnumerable<int>> IteratorLocalFunction()
    {
        var count = 3;
        return Pickle.Closure<Func<int, IEnumerable<int>>>(From);

        IEnumerable<int> From(int start)
        {
            for (var i = 0; i < count; i++)
            {
                yield return start + i;
            }
        }
    }

    private static Func<int, int> CallingLocalFunctions()
    {
        var offset = 5;
        return Pickle.Closure((int x) => Add(x) + More(1) + More(1, 2, 3));
        int Add(int x) => Triple(x) + offset + Down(3);
        static int Triple(int x) => 3 * x;
        int Down(int n) => n == 0 ? offset : Down(n - 1);
        int More(int x, int y = 7, params int[] rest) => x + y + rest.Length;
    }

    private static Func<int, int> StructReceiver()
    {
        var receiver = new Divider { By = 2 };
        return Pickle.Closure<Func<int, int>>(receiver.Of);
    }

    private static Func<int, int> InterfaceReceiver()
    {
        IOperation receiver = new Multiplier { Factor = 4 };
        return Pickle.Closure<Func<int, int>>(receiver.Of);
    }

    internal interface IOperation
    {
        int Of(int x);
    }

    [Picklable]
    internal sealed class Multiplier : IOperation
    {
        public int Factor { get; set; }

        public int Of(int x) => Factor * x;
    }

    [Picklable]
    internal struct Divider : IOperation
    {
        public int By { get; set; }

        public readonly int Of(int x) => x / By;
    }
}

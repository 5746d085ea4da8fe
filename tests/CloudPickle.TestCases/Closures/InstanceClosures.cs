namespace CloudPickle.Testing;

internal static class InstanceClosures
{
    public static IEnumerable<ClosureCase> Cases =>
    [
        ClosureCase.Create("this only", () => new Rate { Percent = 19 }.Own(), f => f(100)),
        ClosureCase.Create("this and locals", () => new Rate { Percent = 19 }.With(5), f => f(100)),
        ClosureCase.Create("private members", () => new Ledger(7).Sum(), f => f(3)),
        ClosureCase.Create("private nested type", () => Ledger.FromHidden(), f => f()),
        ClosureCase.Create("primary constructor parameter", () => new Scaled(3).Own(), f => f(2)),
        ClosureCase.Create("record this", () => new Price(3).Own(), f => f(2)),
        ClosureCase.Create("struct copied to a local", () => new Point { X = 3 }.Own(), f => f(2)),
        ClosureCase.Create("in a field of an annotated object", Job.Make, job => $"{job.Work!(2)} {job.Steps.Count}"),
        ClosureCase.Create("in a generic class", () => new Box<string>().Make<long>(3), f => f(2)),
        ClosureCase.Create("private enclosing type", Enclosing.Make, f => f(2)),
    ];

    [Picklable]
    internal class Rate
    {
        public int Percent { get; set; }

        public Func<int, int> Own() => Pickle.Closure((int net) => net * Percent / 100);

#pragma warning disable IDE0003 // an explicit this is the point
        public Func<int, int> With(int extra) => Pickle.Closure((int net) => this.Percent + extra + Twice(net));
#pragma warning restore IDE0003

        internal static int Twice(int x) => 2 * x;
    }

    [Picklable]
    internal sealed class Scaled(int factor)
    {
        public Func<int, int> Own() => Pickle.Closure((int x) => x * factor);
    }

    [Picklable]
    internal sealed record Price(int Net)
    {
        public Func<int, int> Own() => Pickle.Closure((int x) => (x * Net) + (this with { Net = 1 }).Net);
    }

    [Picklable]
    internal struct Point
    {
        public int X;

        public readonly Func<int, int> Own()
        {
            var copy = this;
            return Pickle.Closure((int x) => x * copy.X);
        }
    }

    [Picklable]
    internal sealed class Job
    {
        public Func<int, int>? Work { get; set; }

        public List<Action> Steps { get; set; } = [];

        public static Job Make()
        {
            var offset = 5;
            return new Job { Work = Pickle.Closure((int x) => x + offset), Steps = [Pickle.Closure(() => { })] };
        }
    }

    internal sealed class Box<T>
    {
        public Func<int, int> Make<TOther>(int offset) => Pickle.Closure((int x) => x + offset);
    }

    private static class Enclosing
    {
        public static Func<int, int> Make()
        {
            var offset = 3;
            return Pickle.Closure((int x) => x + offset);
        }
    }
}

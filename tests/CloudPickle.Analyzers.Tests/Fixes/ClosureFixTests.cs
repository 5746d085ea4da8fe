using CloudPickle.CodeFixes.Closures;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Fixes;

/// <summary>Fixes of what is wrong with a function that is to travel.</summary>
public sealed class ClosureFixTests
{
    [Fact]
    public Task Fields_are_copied_to_locals() => FixVerifier<CopyToLocalFix>.Fixes(
        """
        namespace Shop;

        public class Pricing
        {
            private readonly int _factor = 3;

            public int Offset { get; } = 1;

            private static int s_limit = 100;

            // By an arrow.
            public Func<int, int> Quote() => Pickle.Closure((int x) => x * {|CPK2001:_factor|} + this.Offset);

            public Func<int> Limit()
            {
                var offset = 5;
                // By a block.
                return Pickle.Closure(() => {|CPK2003:s_limit|} + offset);
            }

            public Func<int> Twice => Pickle.Closure(() => {|CPK2001:_factor|} * 2);
        }
        """,
        """
        namespace Shop;

        public class Pricing
        {
            private readonly int _factor = 3;

            public int Offset { get; } = 1;

            private static int s_limit = 100;

            // By an arrow.
            public Func<int, int> Quote()
            {
                var factor = _factor;
                var offset = this.Offset;
                return Pickle.Closure((int x) => x * factor + offset);
            }

            public Func<int> Limit()
            {
                var offset = 5;
                var limit = s_limit;
                // By a block.
                return Pickle.Closure(() => limit + offset);
            }

            public Func<int> Twice
            {
                get
                {
                    var factor = _factor;
                    return Pickle.Closure(() => factor * 2);
                }
            }
        }
        """,
        "Pickle.Loads<Func<int, int>>(Pickle.Dumps(new Pricing().Quote()))(5) + Pickle.Loads<Func<int>>(Pickle.Dumps(new Pricing().Limit()))()", 121);

    [Fact]
    public Task Two_sites_in_a_method_get_locals_of_their_own() => FixVerifier<CopyToLocalFix>.Fixes(
        """
        namespace Shop;

        public class Pricing
        {
            private readonly int _factor = 3;

            public Func<int>[] Both()
            {
                var first = Pickle.Closure(() => {|CPK2001:_factor|} + 1);
                var second = Pickle.Closure(() => {|CPK2001:_factor|} + 2);
                return [first, second];
            }
        }
        """,
        """
        namespace Shop;

        public class Pricing
        {
            private readonly int _factor = 3;

            public Func<int>[] Both()
            {
                var factor = _factor;
                var first = Pickle.Closure(() => factor + 1);
                var factor2 = _factor;
                var second = Pickle.Closure(() => factor2 + 2);
                return [first, second];
            }
        }
        """,
        "Pickle.Loads<Func<int>[]>(Pickle.Dumps(new Pricing().Both())).Sum(f => f())", 9);

    [Theory]
    [InlineData("() => {|CPK2001:_factor|}++")]
    [InlineData("() => {|CPK2001:_factor|} + Other()")]
    [InlineData("() => {|CPK2001:this|}.ToString()")]
    public async Task What_needs_the_instance_is_not_copied(string lambda)
    {
        var code = "namespace Shop; public class Pricing { internal int _factor = 3; internal int Other() => 1; public object Quote() => Pickle.Closure(" + lambda + "); }";
        await FixVerifier<CopyToLocalFix>.IsNotOffered(code);
        await FixVerifier<CaptureExplicitlyFix>.IsNotOffered(code);
    }

    [Fact]
    public Task Captures_become_explicit() => FixVerifier<CaptureExplicitlyFix>.Fixes(
        """
        namespace Shop;

        public class Pricing
        {
            private readonly int _factor = 3;
            private static string s_name = "tea";

            public Func<int, int> Quote() => Pickle.Closure((int x) => x * {|CPK2001:_factor|});

            public Func<int, string, string> Label(int offset) =>
                Pickle.Closure((int x, string s) => // a label
                {
                    // the sum
                    var sum = x + offset;
                    return {|CPK2003:s_name|} + s + sum;
                });

            public byte[] Ship() => Pickle.Dumps<Func<int, Task<int>>>(async x => await Task.FromResult(x + {|CPK2001:_factor|}));

            public Action Print(int offset) => Pickle.Closure(() => Console.Write(offset + {|CPK2001:_factor|}));
        }
        """,
        """
        namespace Shop;

        public class Pricing
        {
            private readonly int _factor = 3;
            private static string s_name = "tea";

            public Func<int, int> Quote() => Pickle.Capture(_factor).Func<int, int>(static (factor, x) => x * factor);

            public Func<int, string, string> Label(int offset) =>
                Pickle.Capture((offset, name: s_name)).Func<int, string, string>(static (s2, x, s) => // a label
                {
                    // the sum
                    var sum = x + s2.offset;
                    return s2.name + s + sum;
                });

            public byte[] Ship() => Pickle.Dumps<Func<int, Task<int>>>(Pickle.Capture(_factor).Func<int, Task<int>>(static async (factor, x) => await Task.FromResult(x + factor)));

            public Action Print(int offset) => Pickle.Capture((offset, factor: _factor)).Action(static s => Console.Write(s.offset + s.factor));
        }
        """,
        """Pickle.Loads<Func<int, int>>(Pickle.Dumps(new Pricing().Quote()))(5) + Pickle.Loads<Func<int, string, string>>(Pickle.Dumps(new Pricing().Label(1)))(5, "+")""", "15tea+6");

    [Fact]
    public Task Queries_are_evaluated() => FixVerifier<MaterializeFix>.Fixes(
        """
        namespace Shop;

        public static class Report
        {
            public static Func<int> Count(List<int> totals)
            {
                var large = totals.Where(t => t > 100);
                IOrderedEnumerable<int> sorted = totals
                    .Where(t => t < 1000)
                    .OrderBy(t => t);
                IEnumerable<int> odd = from t in totals where t % 2 == 1 select t;
                return Pickle.Closure(() => {|CPK2010:large|}.Sum());
            }

            public static Func<int> First(List<int> totals)
            {
                IOrderedEnumerable<int> sorted = totals
                    .Where(t => t < 1000)
                    .OrderBy(t => t);
                return Pickle.Closure(() => {|CPK2010:sorted|}.First());
            }

            public static Func<int> Odd(List<int> totals)
            {
                IEnumerable<int> odd = from t in totals where t % 2 == 1 select t;
                return Pickle.Closure(() => {|CPK2010:odd|}.Sum());
            }
        }
        """,
        """
        namespace Shop;

        public static class Report
        {
            public static Func<int> Count(List<int> totals)
            {
                var large = totals.Where(t => t > 100).ToArray();
                IOrderedEnumerable<int> sorted = totals
                    .Where(t => t < 1000)
                    .OrderBy(t => t);
                IEnumerable<int> odd = from t in totals where t % 2 == 1 select t;
                return Pickle.Closure(() => large.Sum());
            }

            public static Func<int> First(List<int> totals)
            {
                var sorted = totals
                    .Where(t => t < 1000)
                    .OrderBy(t => t)
                    .ToArray();
                return Pickle.Closure(() => sorted.First());
            }

            public static Func<int> Odd(List<int> totals)
            {
                IEnumerable<int> odd = (from t in totals where t % 2 == 1 select t).ToArray();
                return Pickle.Closure(() => odd.Sum());
            }
        }
        """,
        "Pickle.Loads<Func<int>>(Pickle.Dumps(Report.Count([1, 101, 102])))() + Pickle.Loads<Func<int>>(Pickle.Dumps(Report.First([5, 3])))() + Pickle.Loads<Func<int>>(Pickle.Dumps(Report.Odd([5, 3, 4])))()", 214);

    [Fact]
    public Task Functions_are_wrapped_where_the_call_cannot_be_replaced() => FixVerifier<WrapInClosureFix>.Fixes(
        """
        namespace Shop;

        public static class Jobs
        {
            public static object? Last;

            public static void Start(int k)
            {
                {|CPK2006:Submit(() => Console.Write(k))|};
                {|CPK2006:Select(x => x * k)|};
                {|CPK2006:Select(Twice)|};
            }

            internal static int Twice(int x) => 2 * x;

            private static void Submit([PicklableClosure] Action job) => Last = job;

            private static void Select([PicklableClosure] Func<int, int> job) => Last = job;
        }
        """,
        """
        namespace Shop;

        public static class Jobs
        {
            public static object? Last;

            public static void Start(int k)
            {
                Submit(Pickle.Closure(() => Console.Write(k)));
                Select(Pickle.Closure<Func<int, int>>(x => x * k));
                Select(Pickle.Closure(Twice));
            }

            internal static int Twice(int x) => 2 * x;

            private static void Submit([PicklableClosure] Action job) => Last = job;

            private static void Select([PicklableClosure] Func<int, int> job) => Last = job;
        }
        """,
        "new Func<int>(() => { Jobs.Start(3); return Pickle.Loads<Func<int, int>>(Pickle.Dumps(Jobs.Last))(5); })()", 10);

    [Fact]
    public Task Closures_are_pinned_to_free_names() => FixVerifier<PinClosureFix>.Fixes(
        """
        namespace Shop;

        public static class Jobs
        {
            public static Func<int, int> AddOne() => Pickle.Closure((int x) => x + 1, {|CPK2007:"add-" + Environment.MachineName|});

            public static Func<int, int> AddTwo() => Pickle.Closure((int x) => x + 2, "add");

            public static Func<int, int> AddThree() => Pickle.Closure((int x) => x + 3, {|CPK2008:"add"|});

            public static Func<int, int> AddFour() => Pickle.Closure((int x) => x + 4, {|CPK2008:"add"|});
        }
        """,
        """
        namespace Shop;

        public static class Jobs
        {
            public static Func<int, int> AddOne() => Pickle.Closure((int x) => x + 1, "add-one");

            public static Func<int, int> AddTwo() => Pickle.Closure((int x) => x + 2, "add");

            public static Func<int, int> AddThree() => Pickle.Closure((int x) => x + 3, "add-2");

            public static Func<int, int> AddFour() => Pickle.Closure((int x) => x + 4, "add-3");
        }
        """,
        "Pickle.Loads<Func<int, int>>(Pickle.Dumps(Jobs.AddFour()))(1) + Pickle.Loads<Func<int, int>>(Pickle.Dumps(Jobs.AddOne()))(1)", 7);

    [Fact]
    public Task Hints_of_functions_are_followed_by_copies() => FixVerifier<CopyToLocalFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Report
        {
            public static int Base { get; set; } = 100;

            public int Rate { get; set; } = 2;

            public int Offset { get; set; } = 3;

            public List<string> Lines { get; } = [];

            public Func<int, int> Scale() => Pickle.Closure((int x) => x * {|CPK2009:Rate|});

            public Func<int, int> Move() => Pickle.Closure((int x) => x * {|CPK2011:Rate|} + Offset);

            public static Func<int, int> Raise()
            {
                return Pickle.Closure((int x) => x + {|CPK2012:Base|});
            }

            public static List<Func<int>> Squares()
            {
                var jobs = new List<Func<int>>();
                for (var i = 0; i < 3; i++)
                {
                    jobs.Add(Pickle.Closure(() => {|CPK2015:i|} * i));
                }

                return jobs;
            }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Report
        {
            public static int Base { get; set; } = 100;

            public int Rate { get; set; } = 2;

            public int Offset { get; set; } = 3;

            public List<string> Lines { get; } = [];

            public Func<int, int> Scale()
            {
                var rate = Rate;
                return Pickle.Closure((int x) => x * rate);
            }

            public Func<int, int> Move()
            {
                var rate = Rate;
                var offset = Offset;
                return Pickle.Closure((int x) => x * rate + offset);
            }

            public static Func<int, int> Raise()
            {
                var baseValue = Base;
                return Pickle.Closure((int x) => x + baseValue);
            }

            public static List<Func<int>> Squares()
            {
                var jobs = new List<Func<int>>();
                for (var i = 0; i < 3; i++)
                {
                    var i2 = i;
                    jobs.Add(Pickle.Closure(() => i2 * i2));
                }

                return jobs;
            }
        }
        """,
        "Pickle.Loads<Func<int, int>>(Pickle.Dumps(new Report().Move()))(5) + Pickle.Loads<Func<int, int>>(Pickle.Dumps(Report.Raise()))(1) + Pickle.Loads<List<Func<int>>>(Pickle.Dumps(Report.Squares())).Sum(f => f())", 119);

    [Fact]
    public Task Hints_of_functions_are_followed_by_explicit_captures() => FixVerifier<CaptureExplicitlyFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Report
        {
            public int Rate { get; set; } = 2;

            public List<string> Lines { get; } = [];

            public Func<int, int> Scale() => Pickle.Closure((int x) => x * {|CPK2009:Rate|});

            public static List<Func<int>> Squares()
            {
                var jobs = new List<Func<int>>();
                for (var i = 0; i < 3; i++)
                {
                    jobs.Add(Pickle.Closure(() => {|CPK2015:i|} * i));
                }

                return jobs;
            }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Report
        {
            public int Rate { get; set; } = 2;

            public List<string> Lines { get; } = [];

            public Func<int, int> Scale() => Pickle.Capture(Rate).Func<int, int>(static (rate, x) => x * rate);

            public static List<Func<int>> Squares()
            {
                var jobs = new List<Func<int>>();
                for (var i = 0; i < 3; i++)
                {
                    jobs.Add(Pickle.Capture(i).Func<int>(static i => i * i));
                }

                return jobs;
            }
        }
        """,
        "Pickle.Loads<Func<int, int>>(Pickle.Dumps(new Report().Scale()))(5) + Pickle.Loads<List<Func<int>>>(Pickle.Dumps(Report.Squares())).Sum(f => f())", 15);

    [Fact]
    public Task A_function_is_wrapped_where_it_is_written() => FixVerifier<WrapInClosureFix>.Fixes(
        """
        namespace Shop;

        public static class Jobs
        {
            public static byte[] Ship()
            {
                Func<int, int> twice = x => 2 * x;
                var half = (int x) => x / 2;
                return [.. Pickle.Dumps({|CPK2013:twice|}), .. Pickle.Dumps({|CPK2013:half|})];
            }
        }
        """,
        """
        namespace Shop;

        public static class Jobs
        {
            public static byte[] Ship()
            {
                Func<int, int> twice = Pickle.Closure<Func<int, int>>(x => 2 * x);
                var half = Pickle.Closure((int x) => x / 2);
                return [.. Pickle.Dumps(twice), .. Pickle.Dumps(half)];
            }
        }
        """,
        "Pickle.Loads<Func<int, int>>(Jobs.Ship()[..^0])(4)", 8);

    [Fact]
    public Task A_parameter_that_is_pickled_is_marked() => FixVerifier<MarkParameterFix>.Fixes(
        """
        namespace Shop;

        public static class Queue
        {
            public static byte[] Submit(string name, Func<int> job) => Pickle.Dumps({|CPK2014:job|});

            public static byte[] Answer() => Submit("a", () => 42);
        }
        """,
        """
        namespace Shop;

        public static class Queue
        {
            public static byte[] Submit(string name, [PicklableClosure] Func<int> job) => Pickle.Dumps(job);

            public static byte[] Answer() => Submit("a", () => 42);
        }
        """,
        "Pickle.Loads<Func<int>>(Queue.Answer())()", 42);

    [Fact]
    public Task A_parameter_that_may_be_lazy_is_evaluated() => FixVerifier<MaterializeFix>.Fixes(
        """
        namespace Shop;

        public static class Numbers
        {
            public static Func<int> Sum(IEnumerable<int> numbers) => Pickle.Closure(() => {|CPK2018:numbers|}.Sum() + numbers.First());
        }
        """,
        """
        namespace Shop;

        public static class Numbers
        {
            public static Func<int> Sum(IEnumerable<int> numbers)
            {
                var numbersArray = numbers.ToArray();
                return Pickle.Closure(() => numbersArray.Sum() + numbersArray.First());
            }
        }
        """,
        "Pickle.Loads<Func<int>>(Pickle.Dumps(Numbers.Sum(new[] { 1, 2 }.Where(x => x > 0))))()", 4);

    [Fact]
    public Task A_size_is_copied() => FixVerifier<CopySizeFix>.Fixes(
        """
        namespace Shop;

        public static class Paging
        {
            public static Func<int, bool> Exists(string[] lines) => Pickle.Closure((int page) => page * 100 < {|CPK2019:lines.Length|});
        }
        """,
        """
        namespace Shop;

        public static class Paging
        {
            public static Func<int, bool> Exists(string[] lines)
            {
                var linesLength = lines.Length;
                return Pickle.Closure((int page) => page * 100 < linesLength);
            }
        }
        """,
        "Pickle.Loads<Func<int, bool>>(Pickle.Dumps(Paging.Exists(new string[5])))(0)", true);

    [Fact]
    public Task A_function_in_a_member_is_wrapped() => FixVerifier<WrapInClosureFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Job
        {
            public Func<int, int> Work { get; set; } = {|CPK1015:x => x + 1|};

            public Func<int, int> Other { get; set; } = {|CPK1015:(int x) => x * 2|};
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Job
        {
            public Func<int, int> Work { get; set; } = Pickle.Closure<Func<int, int>>(x => x + 1);

            public Func<int, int> Other { get; set; } = Pickle.Closure((int x) => x * 2);
        }
        """,
        "Pickle.Loads<Job>(Pickle.Dumps(new Job())).Work(2)", 3);
}

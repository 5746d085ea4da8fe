using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Closures;

/// <summary>What is said of functions that can be pickled, and of what nothing is said.</summary>
public sealed class ClosureHintTests
{
    private const string Report =
        """
        [Picklable]
        public class Report
        {
            public double Rate { get; set; }
            public double Offset { get; set; }
            public List<string> Lines { get; } = [];
            public double Both => Rate + Offset;
            internal double Get() => Rate;
            public event Action? Changed;
            public Func<double, double> Make(double k, Report other) => BODY;
        }
        """;

    [Theory]
    [InlineData("Pickle.Closure((double x) => x * {|CPK2009:Rate|})")]
    [InlineData("Pickle.Closure((double x) => x * {|CPK2009:this.Rate|} + Rate)")]
    [InlineData("Pickle.Closure((double x) => {|CPK2009:Lines|}.Count + x)")]
    [InlineData("Pickle.Closure((double x) => x * {|CPK2009:Both|})")]
    [InlineData("Pickle.Closure((double x) => { double In() => x * {|CPK2009:Rate|}; return In(); })")]
    [InlineData("Pickle.Closure((double x) => x * {|CPK2011:Rate|} + Offset)")]
    [InlineData("Pickle.Closure((double x) => Rate = x)")]
    [InlineData("Pickle.Closure((double x) => Rate++ + x)")]
    [InlineData("Pickle.Closure((double x) => x * Get())")]
    [InlineData("Pickle.Closure((double x) => x * Rate + GetHashCode())")]
    [InlineData("Pickle.Closure((double x) => this.Equals(other) ? Rate : x)")]
    [InlineData("Pickle.Closure((double x) => Equals(this, other) ? Rate : x)")]
    [InlineData("Pickle.Closure((double x) => Rate + Offset + Lines.Count + x)")]
    [InlineData("Pickle.Closure((double x) => Offset + Both + x)")] // what Both reads is not known
    [InlineData("Pickle.Closure((double x) => other.Rate + x)")]
    [InlineData("Pickle.Closure((double x) => k + x + nameof(Rate).Length)")]
    [InlineData("x => x * Rate")] // no site
    public async Task An_instance_travels_for_what_is_used(string expression) =>
        await AnalyzerVerifier.Verify(Report.Replace("BODY", expression, StringComparison.Ordinal).Replace("public event Action? Changed;", "", StringComparison.Ordinal));

    [Fact]
    public async Task An_instance_with_one_member_has_nothing_to_leave_behind() => await AnalyzerVerifier.Verify(
        "[Picklable] public class Rate { public int Percent; public Func<int, int> Make() => Pickle.Closure((int x) => x * Percent); }");

    [Fact]
    public async Task Messages_name_member_and_type()
    {
        var one = await AnalyzerVerifier.Verify("[Picklable] public record Price(int Net, string Text) { public Func<int> Make() => Pickle.Closure(() => {|CPK2009:Net|}); }");
        Assert.Equal("The function uses only 'Net' of its instance, but all of 'Price' travels: copy 'Net' to a local variable and use that", Assert.Single(one));
        var two = await AnalyzerVerifier.Verify(
            "[Picklable] public class Grid { public int W, H; public int[] Cells = []; public Func<int> Make() => Pickle.Closure(() => {|CPK2011:W|} * H); }");
        Assert.StartsWith("The function uses only 'W', 'H' of its instance, but 'Cells' of 'Grid' travels too", Assert.Single(two), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int N;", "{|CPK2012:Settings.N|}")]
    [InlineData("public static int N { get; set; }", "{|CPK2012:Settings.N|} + Settings.N")]
    [InlineData("[ThreadStatic] public static int N;", "{|CPK2012:Settings.N|}")]
    [InlineData("public static int N { get; }", "Settings.N")]
    [InlineData("public static readonly int N;", "Settings.N")]
    [InlineData("public const int N = 1;", "Settings.N")]
    [InlineData("public static int N { get => 1; set { } }", "Settings.N")]
    [InlineData("public static int N;", "Settings.N++")]
    [InlineData("public static int N;", "Settings.N = 3")]
    [InlineData("public static int N;", "nameof(Settings.N).Length")]
    public async Task A_static_variable_does_not_travel(string declaration, string body) => await AnalyzerVerifier.Verify(
        $"public static class Settings {{ {declaration} }} public static class C {{ public static Func<int> Make() => Pickle.Closure(() => {body}); }}");

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) fs.Add(Pickle.Closure(() => {|CPK2015:i|}));")]
    [InlineData("for (int i = 0, j = 0; i < 3; i++) { fs.Add(Pickle.Closure(() => j)); }")]
    [InlineData("for (var i = 0; i < 3; i++) { var own = i; fs.Add(Pickle.Closure(() => own)); }")]
    [InlineData("for (var i = 0; i < 3; i++) { Send(Pickle.Dumps(() => i)); }")]
    [InlineData("foreach (var i in new[] { 1 }) { fs.Add(Pickle.Closure(() => i)); }")]
    [InlineData("var n = 0; fs.Add(Pickle.Closure(() => n)); n++;")]
    public async Task A_loop_variable_is_one_for_all_rounds(string body) => await AnalyzerVerifier.Verify(
        $"public static class C {{ static void Send(byte[] b) {{ }} public static void Make(List<Func<int>> fs) {{ {body} }} }}");

    [Theory]
    [InlineData("Pickle.Closure<Func<int, int>>({|CPK2016:Twice|})")]
    [InlineData("Pickle.Closure<Func<int, int>>({|CPK2016:C.Twice|})")]
    [InlineData("Pickle.Closure<Func<int, int>>(Thrice)")]
    [InlineData("Pickle.Closure((int x) => Twice(x))")]
    public async Task A_name_of_several_methods_means_one(string expression) => await AnalyzerVerifier.Verify(
        $"public static class C {{ internal static int Twice(int x) => x; internal static string Twice(string x) => x; internal static int Thrice(int x) => x; public static object Make() => {expression}; }}");

    [Theory]
    [InlineData("using var s = new Session(); return Pickle.Closure(() => {|CPK2017:s|}.Token);")]
    [InlineData("var s = new Later(); return Pickle.Closure(() => {|CPK2017:s|}.Token);")]
    [InlineData("using var s = new Session(); var t = s.Token; return Pickle.Closure(() => t);")]
    public async Task A_disposable_object_is_copied(string body) => await AnalyzerVerifier.Verify(
        "[Picklable] public sealed class Session : IDisposable { public string Token = \"\"; public void Dispose() { } }" +
        "[Picklable] public sealed class Later : IAsyncDisposable { public string Token = \"\"; public ValueTask DisposeAsync() => default; }" +
        $"public static class C {{ public static Func<string> Make() {{ {body} }} }}");

    [Theory]
    [InlineData("return Pickle.Closure(() => {|CPK2018:p|}.Count());")]
    [InlineData("var q = Of(p); return Pickle.Closure(() => {|CPK2018:q|}.Count());")]
    [InlineData("IEnumerable<int> q = new List<int>(); return Pickle.Closure(() => q.Sum());")]
    [InlineData("IEnumerable<int> q = p.ToArray(); return Pickle.Closure(() => q.Sum());")]
    [InlineData("return Pickle.Closure(() => {|CPK2019:list.Count|} + list.Count);")]
    [InlineData("var a = p.ToArray(); return Pickle.Closure(() => {|CPK2019:a.Length|});")]
    [InlineData("return Pickle.Closure(() => list.Count + list[0]);")]
    [InlineData("var s = \"abc\"; return Pickle.Closure(() => s.Length);")]
    public async Task A_sequence_may_be_lazy_and_a_collection_needless(string body) => await AnalyzerVerifier.Verify(
        $"public static class C {{ static IEnumerable<int> Of(IEnumerable<int> x) => x; public static Func<int> Make(IEnumerable<int> p, List<int> list) {{ {body} }} }}");
}

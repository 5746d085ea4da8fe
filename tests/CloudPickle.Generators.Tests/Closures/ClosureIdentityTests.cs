using System.Text.RegularExpressions;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.Generators.Tests.Closures;

/// <summary>What is the same code and what is other code.</summary>
public sealed partial class ClosureIdentityTests
{
    private const string Quote = "(int x) => x * factor + Scale(x)";

    [Theory]
    [InlineData("(int x) =>\n\n    x*factor   + /* why */ Scale( x ) // end\n")]
    [InlineData("(int number) => number * factor + Scale(number)")]
    [InlineData("x => x * factor + Scale(x)")]
    [InlineData("\n#if !NEVER\n(int x) => x * factor + Scale(x)\n#endif\n")]
    public void White_space_comments_and_parameter_names_do_not_count(string other) => Assert.Equal(IdOf(Quote), IdOf(other));

    [Fact]
    public void Other_code_of_the_member_and_file_does_not_count()
    {
        var moved = Source(Quote).Replace("int factor", "int factor", StringComparison.Ordinal)
            .Replace("return Pickle", "var other = Pickle.Closure(() => 5); GC.KeepAlive(other); return Pickle", StringComparison.Ordinal)
            .Replace("public static int Scale", "private static int s_more; public static int More => s_more++; public static int Scale", StringComparison.Ordinal);
        Assert.Contains(IdOf(Quote), Ids(GeneratorHarness.Run("// moved down\n\n" + moved)));
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void The_configuration_does_not_count(OptimizationLevel level)
    {
        var compilation = TestCompilation.Create(Source(Quote));
        Assert.Equal(IdOf(Quote), Assert.Single(Ids(GeneratorHarness.Run(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level))))));
    }

    [Theory]
    [InlineData("(int x) => x * factor - Scale(x)")]
    [InlineData("(int x) => x * factor + Scale(factor)")]
    [InlineData("(int x) => x * 2 + Scale(x)")]
    [InlineData("(int x) => (int)(x * (long)factor + Scale(x))")]
    [InlineData("(long x) => x * factor + Scale((int)x)")]
    [InlineData("(int x) => (long)x * factor + Scale(x)")]
    [InlineData("async (int x) => await Task.FromResult(x * factor + Scale(x))")]
    public void Body_captures_and_signature_count(string other) => Assert.NotEqual(IdOf(Quote), IdOf(other));

    [Theory]
    [InlineData("int factor", "long factor", "(int x) => (x * factor).ToString() + x")]
    [InlineData("/*local*/", "factor++;", "(int x) => { factor++; return x * factor; }")]
    [InlineData("const int step = 1", "const int step = 2", "(int x) => x + step + factor")]
    [InlineData("int Local(int y) => y", "int Local(int y) => y + 1", "(int x) => Local(x) + factor")]
    public void What_the_body_takes_from_outside_counts(string before, string after, string lambda)
    {
        var edited = Source(lambda).Replace(before, after, StringComparison.Ordinal);
        if (before == "/*local*/")
        {
            Assert.Equal(IdOf(lambda), Assert.Single(Ids(GeneratorHarness.Run(edited)))); // the variable was shared already
            return;
        }

        Assert.NotEqual(IdOf(lambda), Assert.Single(Ids(GeneratorHarness.Run(edited))));
    }

    [Fact]
    public void Equal_lambdas_of_one_member_are_one_environment()
    {
        var result = GeneratorHarness.Run("static class C { static void M(int a) { Pickle.Closure((int x) => x + a); Pickle.Closure((int y) => y + a); Pickle.Closure((int x) => x - a); } }");
        Assert.Equal(2, Ids(result).Count);
    }

    [Theory]
    [InlineData("public static Func<int> M(int a, ref List<string> b, params int?[] c) => Pickle.Closure(() => a);", "Shop.C.M(int, ref System.Collections.Generic.List<string>, params int?[])")]
    [InlineData("public C(string s) { Pickle.Closure(() => s); }", "Shop.C.C(string)")]
    [InlineData("static C() { Pickle.Closure(() => 1); }", "Shop.C.C().static")]
    [InlineData("public static Func<int> P { get => Pickle.Closure(() => 1); }", "Shop.C.P.get")]
    [InlineData("public static Func<int> P => Pickle.Closure(() => 1);", "Shop.C.P")]
    [InlineData("public static Func<int> F = Pickle.Closure(() => 1);", "Shop.C.F")]
    [InlineData("public Func<int> this[int i] => Pickle.Closure(() => i);", "Shop.C.this[int]")]
    [InlineData("public static Func<int> operator +(C a, int b) => Pickle.Closure(() => b);", "Shop.C.operator +(Shop.C, int)")]
    [InlineData("class D<T> { Func<int> M<U>(U u) => Pickle.Closure(() => 1); }", "Shop.C.D<T>.M<U>(U)")]
    [InlineData("static void M() { Func<Func<int>> f = () => Pickle.Closure(() => 1); void L() { Pickle.Closure(() => 2); } L(); GC.KeepAlive(f); }", "Shop.C.M()")]
    [InlineData("static void M() => Pickle.Closure<Func<string, int>>(int.Parse);", "int.Parse(string)")]
    [InlineData("static void M() => Pickle.Closure(() => 1, \"resize\");", "name:resize")]
    [InlineData("static void M() => Pickle.Closure([PickleName(\"resize\")] () => 1);", "name:resize")]
    [InlineData("static void M() { Pickle.Closure<Func<int>>(L); [PickleName(\"resize\")] int L() => 1; }", "name:resize")]
    [InlineData("static void M() { Pickle.Closure<Func<int>>(L); Pickle.Dumps<Func<int>>(L); } [PickleName(\"resize\")] internal static int L() => 1;", "name:resize")]
    public void Sites_are_named_by_type_and_member(string member, string site)
    {
        var result = GeneratorHarness.Run("namespace Shop; class C { " + member + " }");
        Assert.All(Ids(result), id => Assert.Equal(site, id.Split('|')[0]));
        Assert.NotEmpty(Ids(result));
    }

    [Fact]
    public void Top_level_statements_have_a_site()
    {
        var compilation = TestCompilation.Create("App", OutputKind.ConsoleApplication, [], ["int k = 1; int Add(int x) => x + k; Pickle.Closure(() => k); Pickle.Closure<Func<int, int>>(Add);"]);
        Assert.All(Ids(GeneratorHarness.Run(compilation)), id => Assert.Equal("Program.Main", id.Split('|')[0]));
    }

    private static string IdOf(string lambda) => Assert.Single(Ids(GeneratorHarness.Run(Source(lambda))));

    private static string Source(string lambda) =>
        $$"""
        namespace Shop;

        public static class Pricing
        {
            public static int Scale(int x) => x;

            public static Delegate Quote(int factor)
            {
                const int step = 1;
                int Local(int y) => y;
                /*local*/
                GC.KeepAlive((Func<int, int>)Local);
                GC.KeepAlive(step);
                return Pickle.Closure{{(lambda.StartsWith('x') ? "<Func<int, int>>" : "")}}({{lambda}});
            }
        }
        """;

    private static IReadOnlyList<string> Ids(GeneratorResult result) =>
        [.. result.Files.Values.SelectMany(text => Shape().Matches(text)).Select(m => $"{Regex.Unescape(m.Groups[1].Value)}|{m.Groups[2].Value}").Distinct()];

    [GeneratedRegex("ClosureShape StaticShape = new\\(\\s*\"([^\"]*)\", \"([^\"]*)\"")]
    private static partial Regex Shape();
}

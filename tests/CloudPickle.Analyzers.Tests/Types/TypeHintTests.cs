using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Types;

/// <summary>What is said of types beside that they get no reducer.</summary>
public sealed class TypeHintTests
{
    [Theory]
    [InlineData("public class {|CPK1011:Sub|} : Base;")]
    [InlineData("public class {|CPK1011:Sub|} : Middle;")]
    [InlineData("public class {|CPK1011:Sub|} : IShape;")]
    [InlineData("public struct {|CPK1011:Sub|} : IShape;")]
    [InlineData("public class {|CPK1011:Sub|}<T> : Base;")]
    [InlineData("public abstract class Sub : Base;")]
    [InlineData("public interface ISub : IShape;")]
    [InlineData("[Picklable] public class Sub : Base;")]
    [InlineData("public class Known : Named;")]
    [InlineData("[Picklable] public class Sub : Plain; public class Other : Plain;")]
    public async Task A_subtype_is_annotated_too(string source) => await AnalyzerVerifier.Verify(
        "[Picklable] public class Base; public abstract class Middle : Base; [Picklable] public interface IShape; public class Plain;" +
        "[Picklable, PicklableSubtype(typeof(Known))] public abstract class Named;" + (source.Contains("Known", StringComparison.Ordinal) ? "" : "public class Known : Named;") + source);

    [Fact]
    public async Task The_message_names_the_way_to_annotate_it()
    {
        var messages = await AnalyzerVerifier.Verify("[Picklable] public class Base; public class {|CPK1011:Sub|}<T> : Base;");
        Assert.Contains("[PicklableSubtype(typeof(Sub<>))]", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[assembly: {|CPK1012:PicklableType(typeof(List<>))|}]")]
    [InlineData("[assembly: {|CPK1012:PicklableType(typeof(Dictionary<,>))|}]")]
    [InlineData("[assembly: PicklableType(typeof(List<int>))]")]
    [InlineData("[assembly: PicklableType(typeof(Box<>))] public class Box<T>;")]
    public async Task An_open_library_type_names_nothing(string source) => await AnalyzerVerifier.Verify(source);

    [Theory]
    [InlineData("[PickleIgnore] public required string {|CPK1013:X|} { get; set; }")]
    [InlineData("[PickleIgnore] public required string {|CPK1013:X|};")]
    [InlineData("public required string X { get; set; }")]
    [InlineData("[PickleIgnore] public string X { get; set; } = \"\";")]
    public async Task A_required_member_is_pickled(string member) => await AnalyzerVerifier.Verify($"[Picklable] public class A {{ {member} }}");

    [Theory]
    [InlineData("{|CPK1014:Node|}", "public Node? Parent { get; set; }")]
    [InlineData("{|CPK1014:Node|}", "public List<Node> Children { get; } = [];")]
    [InlineData("{|CPK1014:Node|}", "public Link? Link;")]
    [InlineData("Node", "public Node? Parent { get; init; }")]
    [InlineData("Node", "public readonly Node? Parent;")]
    [InlineData("Node", "public string? Text { get; set; }")]
    public async Task A_tree_does_not_reach_itself(string name, string member) => await AnalyzerVerifier.Verify(
        $"[Picklable(References = PickleReferences.Tree)] public class {name} {{ {member} }} [Picklable] public class Link {{ public Node[]? Nodes; }}");

    [Fact]
    public async Task The_path_back_is_named()
    {
        var messages = await AnalyzerVerifier.Verify(
            "[Picklable(References = PickleReferences.Tree)] public class {|CPK1014:Node|} { public Link? Link; } [Picklable] public class Link { public List<Node>? Nodes; }");
        Assert.Contains("can reach itself through 'Link.Nodes'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Func<int> F = {|CPK1015:() => 1|};", "")]
    [InlineData("public Func<int> F { get; set; } = {|CPK1015:() => 1|};", "")]
    [InlineData("public Func<int>? F; public A() => F = {|CPK1015:() => 1|};", "")]
    [InlineData("public Func<int>? F { get; set; }", "new A { F = {|CPK1015:() => 1|} }")]
    [InlineData("public Func<int>? F { get; set; }", "new A().F = {|CPK1015:delegate { return 1; }|}")]
    [InlineData("public Func<int>? F { get; set; }", "new A { F = Pickle.Closure(() => 1) }")]
    [InlineData("[PickleIgnore] public Func<int> F = () => 1;", "")]
    [InlineData("public static Func<int> F = () => 1;", "")]
    [InlineData("public event Action? F; public void Run() => F?.Invoke();", "")]
    [InlineData("public Func<int>? F { get; set; }", "new B { F = () => 1 }")]
    public async Task A_member_gets_a_function_that_a_site_saw(string member, string expression) => await AnalyzerVerifier.Verify(
        $"[Picklable] public class A {{ {member} }} public class B {{ public Func<int>? F {{ get; set; }} public static object? Make() {{ {(expression.Length == 0 ? "return null" : "return " + expression)}; }} }}");

    [Theory]
    [InlineData("[Picklable(\"shop.Order\")] public record Order(DateTime {|CPK1016:At|});")]
    [InlineData("[Picklable(\"shop.Order\")] public record Order(List<TimeSpan?> {|CPK1016:All|});")]
    [InlineData("[Picklable] public record Order(DateTime At);")]
    [InlineData("[Picklable(\"shop.Order\")] public record Order(DateOnly At, long Ticks, decimal Price);")]
    public async Task Python_counts_microseconds(string source) => await AnalyzerVerifier.Verify(source);

    [Theory]
    [InlineData("[Picklable] public class A { [PickleIgnore] public int {|CPK1017:X|} => 1; }")]
    [InlineData("[Picklable] public class A { [PickleIgnore] public static int {|CPK1017:X|}; }")]
    [InlineData("[Picklable] public class A { [PickleName(\"x\")] public static int {|CPK1017:X|}; }")]
    [InlineData("[Picklable] public class A { [PickleIgnore, PickleName(\"x\")] public int {|CPK1017:X|}; }")]
    [InlineData("public sealed class A { [PickleName(\"x\")] public int {|CPK1017:X|}; }")]
    [InlineData("public sealed class A { [PickleConstructor] public {|CPK1017:A|}() { } }")]
    [InlineData("[Picklable] public class A { [PickleName(\"x\")] public int X; [PickleIgnore] public int Y { get; set; } }")]
    [InlineData("[Picklable] public class A { private int _x; [PickleName(\"x\")] public int X { get => _x; set => _x = value; } }")]
    [InlineData("public class A { [PickleIgnore] public int X; } [Picklable] public sealed class B : A;")]
    public async Task An_attribute_has_an_effect(string source) => await AnalyzerVerifier.Verify(source);

    [Theory]
    [InlineData("[PickleConstructor] public A() { } [PickleConstructor] public {|CPK1018:A|}(int x) => X = x;")]
    [InlineData("public A() { } [PickleConstructor] public A(int x) => X = x;")]
    public async Task One_constructor_is_chosen(string constructors) => await AnalyzerVerifier.Verify($"[Picklable] public class A {{ public int X; {constructors} }}");

    [Theory]
    [InlineData("[Picklable(\"shop/order\")] public class {|CPK1019:A|};")]
    [InlineData("[Picklable(\"shop..A\")] public class {|CPK1019:A|};")]
    [InlineData("[Picklable(\"\")] public class {|CPK1019:A|};")]
    [InlineData("[Picklable(\"shop.A_1\")] public class A;")]
    [InlineData("[Picklable(\"A\")] public class A;")]
    public async Task A_name_is_one_in_Python(string source) => await AnalyzerVerifier.Verify(source);
}

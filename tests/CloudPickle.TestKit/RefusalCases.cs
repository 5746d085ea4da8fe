namespace CloudPickle.TestKit;

/// <summary>
/// Types that get no reducer. In each source the type at fault is <c>Bad</c>; generator tests assert that it is left out,
/// analyzer tests that the marked diagnostic says why.
/// </summary>
public static class RefusalCases
{
    private static string Reducer(string name, string type, string parameters = "", string body = "") =>
        $"public class {name}{parameters} : Reducer<{type}> {{ public override void Write(Pickler pickler, {type} value) {{ {body} }} public override {type} Read(Unpickler unpickler, object? value) => default!; }} ";

    /// <summary>The sources by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["static class"] = "[Picklable] public static class {|CPK1001:Bad|};",
        ["ref struct"] = "[Picklable] public ref struct {|CPK1001:Bad|};",
        ["file-local type"] = "[Picklable] file sealed class {|CPK1001:Bad|};",
        ["interface with static abstract members"] = "[Picklable] public interface {|CPK1001:Bad|} { static abstract int X { get; } }",
        ["member of an interface with static abstract members"] = "[Picklable] public sealed class Bad { public IParsable<int>? {|CPK1004:X|}; }",
        ["obsolete as an error"] = "[Picklable, Obsolete(\"no\", true)] public class {|CPK1001:Bad|};",
        ["private type in a plain generic type"] = "public class Outer<T> { [Picklable] private sealed class {|CPK1005:Bad|}; }",
        ["private type of another generic type"] =
            "public partial class Base<T> { protected enum Part { A } } public class Outer : Base<int> { [Picklable] internal sealed class {|CPK1001:Bad|} { private Part _part; public void Set() => _part = Part.A; } }",
        ["private type in a plain type"] = "public class Outer { [Picklable] private sealed class {|CPK1005:Bad|}; }",
        ["private type in a partial type of a plain type"] = "public class Outer { private partial class Middle { [Picklable] private sealed class {|CPK1005:Bad|}; } }",
        ["private member type in a plain type"] =
            "[Picklable] public sealed class {|CPK1005:Bad|} { private enum Kind { A } private Kind _kind; public void Set() => _kind = Kind.A; }",
        ["no fitting constructor"] =
            "[Picklable] public sealed class {|CPK1002:Bad|} { public int Id; public Bad(string x) { } public Bad(string x, int id) { } }",
        ["only constructor takes no member"] = "[Picklable] public sealed class Bad { public int Id; public Bad(string {|CPK1003:text|}) { } }",
        ["chosen constructor takes no member"] =
            "[Picklable] public sealed class Bad { public int Id; public Bad() { } [PickleConstructor] public Bad(int id, string {|CPK1003:text|}) { } }",
        ["constructor parameter of another type"] = "[Picklable] public sealed class Bad { public int Id; public Bad(string {|CPK1003:id|}) { } }",
        ["record with an ignored member"] = "[Picklable] public sealed record Bad([property: PickleIgnore] int {|CPK1003:Id|});",
        ["member without reducer"] = "public class Plain; [Picklable] public sealed class Bad { public Plain? {|CPK1004:P|} { get; set; } }",
        ["resource deep in a generic type"] =
            "[Picklable] public sealed class Bad { public Dictionary<string, List<Thread>> {|CPK1004:Threads|} = []; }",
        ["stream"] = "[Picklable] public sealed class Bad { public System.IO.Stream? {|CPK1004:S|}; }",
        ["pointer"] = "[Picklable] public unsafe sealed class Bad { public int* {|CPK1004:P|}; }",
        ["array of two dimensions of pointers"] = "[Picklable] public unsafe sealed class Bad { public int*[,]? {|CPK1004:Grid|}; }",
        ["member of an unannotated base"] =
            "public class Base { private Thread? {|CPK1004:_thread|}; public void Set() => _thread = null; } [Picklable] public sealed class Bad : Base;",
        ["closed generic of an irreducible type"] =
            "[Picklable] public sealed class Box<T> { public T? Value; } [Picklable] public sealed class Bad { public Box<Thread>? {|CPK1004:B|}; }",
        ["two members with one key"] = "[Picklable] public sealed class Bad { public int Id; [PickleName(\"Id\")] public int {|CPK1006:Other|}; }",
        ["alias that is another key"] =
            "[Picklable] public sealed class Bad { public int Id; [PickleName(\"x\", Aliases = [\"Id\"])] public int {|CPK1006:Other|}; }",
        ["hidden member"] = "public class Base { public int Id; } [Picklable] public sealed class Bad : Base { public new int {|CPK1006:Id|}; }",
        ["exception with state of its own as base"] = "[Picklable] public sealed class {|CPK1008:Bad|} : AggregateException;",
        ["list as base, without a constructor"] =
            "[Picklable(Construction = PickleConstruction.Uninitialized)] public sealed class {|CPK1008:Bad|} : List<int>;",
        ["stream as base"] =
            "[Picklable] public abstract class Good : System.IO.Stream; [Picklable] public sealed class {|CPK1008:Bad|} : System.IO.MemoryStream;",
        ["static hook"] = "[Picklable] public sealed class Bad { [PickleBeforeDump] private static void {|CPK1040:Prepare|}() { } }",
        ["hook that returns something"] = "[Picklable] public sealed class Bad { [PickleAfterLoad] private int {|CPK1040:Check|}() => 1; }",
        ["hook with a wrong parameter"] = "[Picklable] public sealed class Bad { [PickleBeforeDump] private void {|CPK1040:Prepare|}(Unpickler session) { } }",
        ["generic hook"] = "[Picklable] public sealed class Bad { [PickleAfterLoad] private void {|CPK1040:Check|}<T>() { } }",
        ["async hook"] = "[Picklable] public sealed class Bad { [PickleAfterLoad] private async void {|CPK1040:Check|}() => await Task.Yield(); }",
        ["hook of a struct that waits for the graph"] = "[Picklable] public struct Bad { public int X; [PickleAfterLoad] private void {|CPK1041:Check|}() => X++; }",
        ["reducer of another type"] = Reducer("IntReducer", "int") + "[PicklableWith(typeof(IntReducer))] public sealed class {|CPK1042:Bad|};",
        ["something that is no reducer"] = "[Picklable, PicklableWith(typeof(string))] public sealed class {|CPK1042:Bad|};",
        ["abstract reducer"] = "public abstract class R : Reducer<Bad>; [PicklableWith(typeof(R))] public sealed class {|CPK1042:Bad|};",
        ["reducer with parameters"] = Reducer("R", "Bad", "(int x)", "_ = x;") + "[PicklableWith(typeof(R))] public sealed class {|CPK1042:Bad|};",
        ["open reducer of a plain type"] = Reducer("R<T>", "Bad") + "[PicklableWith(typeof(R<>))] public sealed class {|CPK1042:Bad|};",
        ["surrogate that is not annotated"] =
            "public class S; public class R : SurrogateReducer<Bad, S> { protected override S ToSurrogate(Bad value) => new(); protected override Bad FromSurrogate(S surrogate) => new(); } [PicklableWith(typeof(R))] public sealed class {|CPK1042:Bad|};",
        ["member's reducer of another type"] = Reducer("R", "long") + "[Picklable] public sealed class Bad { [PicklableWith(typeof(R))] public int {|CPK1042:X|}; }",
        ["two protocols"] =
            "[Picklable] public sealed class {|CPK1043:Bad|} : IPickleReduce, IPickleState<int> { public PickleReduction Reduce() => PickleReduction.Construct(); public int GetState() => 1; public void SetState(int state) { } }",
        ["protocol and hook"] =
            "[Picklable] public sealed class {|CPK1043:Bad|} : IPickleReduce { public PickleReduction Reduce() => PickleReduction.Construct(); [PickleAfterLoad] private void Index() { } }",
        ["state without reducer"] =
            "[Picklable] public sealed class {|CPK1004:Bad|} : IPickleState<Thread> { public Thread GetState() => new(() => { }); public void SetState(Thread state) { } }",
        ["argument without reducer"] =
            "[Picklable] public sealed class Bad(Thread {|CPK1004:thread|}) : IPickleReduce { public PickleReduction Reduce() => PickleReduction.Construct(thread); }",
        ["extension data of another type"] = "[Picklable] public sealed class Bad { [PickleExtensionData] public Dictionary<string, string> {|CPK1044:Rest|} = []; }",
        ["extension data that the constructor takes"] =
            "[Picklable] public sealed record Bad([property: PickleExtensionData] Dictionary<string, object?> {|CPK1044:Rest|});",
        ["extension data twice"] =
            "[Picklable] public sealed class Bad { [PickleExtensionData] public Dictionary<string, object?>? A; [PickleExtensionData] public Dictionary<string, object?>? {|CPK1044:B|}; }",
        ["computed property without setter"] = "[Picklable] public sealed class Bad { [PickleName(\"x\")] public int {|CPK1009:X|} => 1; }",
    };
}

namespace CloudPickle.TestKit;

/// <summary>
/// Functions that cannot be pickled. Generator tests assert that they get no environment, analyzer tests that the marked diagnostic
/// says why.
/// </summary>
public static class ClosureRefusalCases
{
    /// <summary>The sources by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["thread"] = Method("var t = Thread.CurrentThread; Pickle.Closure(() => {|CPK2001:t|}.Name);"),
        ["task"] = Method("var t = Task.FromResult(1); Pickle.Closure(() => {|CPK2001:t|}.Result);"),
        ["value task"] = Method("var t = new ValueTask<int>(1); Pickle.Closure(() => {|CPK2001:t|}.Result);"),
        ["stream"] = Method("System.IO.Stream s = System.IO.Stream.Null; Pickle.Closure(() => {|CPK2001:s|}.Length);"),
        ["memory stream"] = Method("var s = new System.IO.MemoryStream(); Pickle.Closure(() => {|CPK2001:s|}.Length);"),
        ["safe handle"] = Method("Microsoft.Win32.SafeHandles.SafeFileHandle? h = null; Pickle.Closure(() => {|CPK2001:h|}!.IsInvalid);"),
        ["lock object"] = Method("var gate = new object(); Pickle.Closure(() => { lock ({|CPK2001:gate|}) { } });"),
        ["lock"] = Method("var gate = new Lock(); Pickle.Closure(() => {|CPK2001:gate|}.Enter());"),
        ["cancellation token"] = Method("CancellationToken c = default; Pickle.Closure(() => {|CPK2001:c|}.IsCancellationRequested);"),
        ["cancellation token source"] = Method("var c = new CancellationTokenSource(); Pickle.Closure(() => {|CPK2001:c|}.Cancel());"),
        ["HTTP client"] = Method("var c = new System.Net.Http.HttpClient(); Pickle.Closure(() => {|CPK2001:c|}.Timeout);"),
        ["service provider"] = Method("IServiceProvider s = null!; Pickle.Closure(() => {|CPK2001:s|}.GetService(typeof(int)));"),
        ["database connection"] = Method("System.Data.Common.DbConnection d = null!; Pickle.Closure(() => {|CPK2001:d|}.Open());"),
        ["database connection by its interface"] = Method("System.Data.IDbConnection d = null!; Pickle.Closure(() => {|CPK2001:d|}.Open());"),
        ["enumerator"] = Method("IEnumerator<int> e = new List<int>().GetEnumerator(); Pickle.Closure(() => {|CPK2001:e|}.MoveNext());"),
        ["struct enumerator"] = Method("var e = new List<int>().GetEnumerator(); Pickle.Closure(() => {|CPK2001:e|}.Current);"),
        ["lazy query"] = Method("var q = new[] { 1 }.Where(x => x > 0); Pickle.Closure(() => {|CPK2010:q|}.Count());"),
        ["lazy query expression"] = Method("var q = from x in new[] { 1 } where x > 0 select x; Pickle.Closure(() => {|CPK2010:q|}.Count());"),
        ["ordered query"] = Method("var q = new[] { 1 }.OrderBy(x => x); Pickle.Closure(() => {|CPK2010:q|}.Count());"),
        ["queryable"] = Method("var q = new[] { 1 }.AsQueryable(); Pickle.Closure(() => {|CPK2010:q|}.Count());"),
        ["iterator"] = "public static class Bad { static IEnumerable<int> All() { yield return 1; } public static void Run() { var q = All(); Pickle.Closure(() => {|CPK2010:q|}.Count()); } }",
        ["grouping"] = Method("var g = new[] { 1 }.ToLookup(x => x); Pickle.Closure(() => {|CPK2001:g|}.Count);"),
        ["asynchronous sequence"] = Method("IAsyncEnumerable<int> q = null!; Pickle.Closure(() => {|CPK2001:q|}.GetHashCode());"),
        ["dynamic"] = Method("dynamic d = 1; Pickle.Closure<Func<object>>(() => {|CPK2001:d|});"),
        ["pointer"] = "public static unsafe class Bad { public static void Run(int* p) { Pickle.Closure(() => (long){|CPK2001:p|}); } }",
        ["anonymous type"] = Method("var a = new { X = 1 }; Pickle.Closure(() => {|CPK2001:a|}.X);"),
        ["type without reducer"] = "public class Plain { public int X; } public static class Bad { public static void Run() { var p = new Plain(); Pickle.Closure(() => {|CPK2001:p|}.X); } }",
        ["type without reducer in a list"] = "public class Plain { public int X; } public static class Bad { public static void Run() { var p = new List<Plain>(); Pickle.Closure(() => {|CPK2001:p|}.Count); } }",
        ["instance without reducer"] = "public class Bad { public int X; public void Run() { Pickle.Closure(() => {|CPK2001:X|}); } }",
        ["instance of a method group"] = "public class Bad { public int X() => 1; public void Run() { Pickle.Closure<Func<int>>({|CPK2001:X|}); } }",
        ["capture of a local function"] = Method("var t = Thread.CurrentThread; string? Name() => {|CPK2001:t|}.Name; Pickle.Closure(() => Name()); Pickle.Closure<Func<string?>>(Name2); string? Name2() => {|CPK2001:t|}.Name;"),
        ["async void"] = Method("Pickle.Closure<Action>({|CPK2002:async () => await Task.Yield()|});"),
        ["async void method"] = "public static class Bad { internal static async void M() => await Task.Yield(); public static void Run() => Pickle.Closure<Action>({|CPK2002:M|}); }",
        ["base"] = "[Picklable] public class Bad { public void Run() => Pickle.Closure(() => {|CPK2002:base|}.GetHashCode()); }",
        ["method of the base"] = "[Picklable] public class Bad { public void Run() => Pickle.Closure<Func<int>>({|CPK2002:base.GetHashCode|}); }",
        ["attributes"] = Method("Pickle.Closure({|CPK2002:[Obsolete] () => 1|});"),
        ["unsafe code"] = "public static unsafe class Bad { public static void Run() { Pickle.Closure(() => { int x = 1; {|CPK2002:int*|} p = &x; return *p; }); } }",
        ["checked around it"] = Method("checked { Pickle.Closure({|CPK2002:(int x) => x + 1|}); }"),
        ["another site inside"] = Method("int k = 1; Pickle.Closure(() => {|CPK2002:Pickle.Dumps<Func<int>>(() => k)|});"),
        ["range variable"] = Method("_ = from x in new[] { 1 } select Pickle.Closure(() => {|CPK2002:x|});"),
        ["explicit capture that captures more"] = Method("int k = 1; Pickle.Capture(1).Func<int, int>((s, x) => s + x + {|CPK2002:k|});"),
        ["explicit capture of a method"] = "public static class Bad { internal static int M(int s) => s; public static void Run() => Pickle.Capture(1).Func<int>({|CPK2002:M|}); }",
        ["file-local type"] = "file static class Secret { public static int X => 1; } public static class Bad { public static void Run() => Pickle.Closure(() => {|CPK2002:Secret|}.X); }",
        ["private member of a generic type"] = "public partial class Bad<T> { private static int s_x = 1; public static void Run() => Pickle.Closure(() => {|CPK2004:s_x|}); }",
        ["private member of a plain type"] = "public class Bad { private static int s_x = 1; public static void Run() => Pickle.Closure(() => {|CPK2003:s_x|}); }",
        ["private setter"] = "[Picklable] public class Bad { public int X { get; private set; } public void Run() => Pickle.Closure(() => {|CPK2003:X|} = 2); }",
        ["private constructor"] = "public class Bad { private Bad() { } public static void Run() => Pickle.Closure(() => {|CPK2003:new Bad()|}.GetHashCode()); }",
        ["private type in a type that is not partial"] = "public class Bad { private class P { public static int X => 1; } public static void Run() => Pickle.Closure(() => {|CPK2003:P|}.X); }",
        ["type parameter in the body"] = "public static class Bad { public static void Run<T>() => Pickle.Closure(() => typeof({|CPK2004:T|})); }",
        ["type parameter in a capture"] = "public static class Bad { public static void Run<T>(T t) => Pickle.Closure(() => {|CPK2004:t|}!.GetHashCode()); }",
        ["type parameter in the delegate"] = "public static class Bad { public static void Run<T>() => Pickle.Closure<Func<T>>({|CPK2004:() => default!|}); }",
        ["instance of a generic type"] = "[Picklable] public class Bad<T> { public int X; public void Run() => Pickle.Closure(() => {|CPK2004:X|}); }",
        ["method of a type parameter"] = "public static class Bad { internal static T M<T>(int x) => default!; public static void Run<U>() => Pickle.Closure<Func<int, object?>>(x => M<{|CPK2004:U|}>(x)); }",
        ["made-up delegate type"] = Method("Pickle.Closure({|CPK2005:(int x = 5) => x|});"),
        ["expression tree"] = "public static class Q { public static void Go([PicklableClosure] System.Linq.Expressions.Expression<Func<int>> e) { } public static void Run() => Go({|CPK2005:() => 1|}); }",
        ["private delegate type"] = "public partial class Bad { private delegate int D(); public static void Run() => Pickle.Closure<D>({|CPK2005:() => 1|}); }",
        ["private method"] = "public static class Bad { private static void Go([PicklableClosure] Action a) { } public static void Run() => {|CPK2006:Go(() => { })|}; }",
        ["params"] = "public static class Bad { public static void Go([PicklableClosure] params Action[] a) { } public static void Run() => {|CPK2006:Go(() => { })|}; }",
        ["struct receiver"] = "public struct Bad { public void Go([PicklableClosure] Action a) { } public static void Run() => {|CPK2006:new Bad().Go(() => { })|}; }",
        ["local function that is called"] = Method("static void Go([PicklableClosure] Action a) { } {|CPK2006:Go(() => { })|};"),
        ["name that is no constant"] = Method("string n = Environment.NewLine; Pickle.Closure(() => 1, {|CPK2007:n|});"),
        ["empty name"] = Method("Pickle.Closure(() => 1, {|CPK2007:\"\"|});"),
    };

    private static string Method(string body) => "public static class Bad { public static void Run() { " + body + " } }";
}

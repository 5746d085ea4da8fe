using System.Text;

namespace CloudPickle.Fuzz.Programs;

/// <summary>Declares classes with methods that pickle lambdas, local functions and method groups, which capture what is around them.</summary>
/// <param name="choices">What the input decides.</param>
/// <param name="code">The program so far.</param>
/// <param name="types">The types that variables can have.</param>
internal sealed class RandomLambdas(Choices choices, StringBuilder code, RandomTypes types)
{
    private int _count;

    /// <summary>Declares a class with some methods.</summary>
    public void Declare()
    {
        var number = _count++;
        code.AppendLine($"{choices.Of("[Picklable] public ", "public ", "[Picklable] internal ")}{choices.Of("", "partial ", "sealed ")}class Calls{number}{choices.Of("", $"(int primary{number})")}".TrimEnd());
        code.AppendLine("{");
        code.AppendLine($"    {choices.Of("private", "public", "internal")} int _own = 3;");
        code.AppendLine($"    {choices.Of("private", "public")} static int s_own = 4;");
        code.AppendLine($"    {choices.Of("private", "public")} int Twice(int x) => 2 * x + _own + s_own;");
        for (var method = 1 + choices.Below(3); method > 0; method--)
        {
            Method(method);
        }

        code.AppendLine("}");
    }

    private void Method(int number)
    {
        var generic = choices.OneIn(5) ? "<T>" : "";
        code.AppendLine($"    public {choices.Of("object", "byte[]?")} Run{number}{generic}(int p, {Variable()} q, ref int r)");
        code.AppendLine("    {");
        code.AppendLine("        var a = p; var text = \"t\"; var list = new List<int> { 1, 2 }; object? other = q; var copy = r;");
        code.AppendLine("        int Add(int x) => x + a; static int Same(int x) => x;");
        for (var i = 1 + choices.Below(3); i > 0; i--)
        {
            code.AppendLine("        " + Wrapped(Pickled()));
        }

        code.AppendLine("        GC.KeepAlive(other); GC.KeepAlive(text); GC.KeepAlive(list); GC.KeepAlive(copy); GC.KeepAlive(Add(Same(1)));");
        code.AppendLine("        return null!;");
        code.AppendLine("    }");
    }

    private string Variable() => types.Declared.Count == 0 ? "int" : types.Declared[choices.Below(types.Declared.Count)];

    /// <summary>The call, in a scope of its own or in a loop.</summary>
    private string Wrapped(string call) => choices.Of(
        $"GC.KeepAlive({call});",
        $"foreach (var v in list) {{ var w = v; GC.KeepAlive({call}); GC.KeepAlive(w); }}",
        $"for (var i = 0; i < 2; i++) {{ a += i; GC.KeepAlive({call}); }}",
        $"if (p > 0) {{ var b = a; b++; GC.KeepAlive({call}); GC.KeepAlive(b); }}",
        $"using (var s = new System.IO.MemoryStream()) {{ GC.KeepAlive({call}); }}",
        $"try {{ GC.KeepAlive({call}); }} catch (Exception e) when (e.Message == text) {{ }}");

    private string Pickled() => choices.Of(
        $"Pickle.Closure((int x) => {Expression()})",
        $"Pickle.Closure<Func<int, int>>({choices.Of("static ", "")}x => x + 1)",
        $"Pickle.Dumps<Func<int, int>>(x => {Expression()})",
        $"Pickle.Closure<Func<int, int>>({choices.Of("Add", "Same", "Twice", "Math.Abs")})",
        $"Pickle.Closure(() => {{ a++; {Statement()} return {Expression("a")}; }})",
        $"Pickle.Closure(async () => {{ await Task.Yield(); {Statement()} return {Expression("a")}; }})",
        $"Pickle.Closure((int x) => {Expression()}, \"pinned \" + \"name\")",
        $"Pickle.Capture((a, text)).Func<int, string>({choices.Of("static ", "")}(s, x) => s.text + (s.a + x))",
        $"Pickle.Closure((int x) => {{ Func<int, int> inner = n => n + ({Expression()}); return inner(x); }})");

    private string Expression(string x = "x") => choices.Of(
        x, $"{x} + a", $"{x} + p + text.Length", $"Add({x}) + Same({x})", $"Twice({x}) + _own", $"this._own + {x}", $"s_own * {x}", $"list.Where(y => y > {x}).Sum()",
        $"list.Count + (other is null ? 0 : {x})", $"({x}, a) is (1, var z) ? z : {x}", $"{x} switch {{ 0 => a, 1 => copy, _ => {x} }}", $"new List<int> {{ {x}, a }}.Count",
        $"(from y in list where y > a select y + {x}).Count()", $"typeof(List<>).Name.Length + {x}", $"nameof(Add).Length + {x}", $"checked(a + {x})", $"q!.GetHashCode() + {x}");

    private string Statement() => choices.Of(
        "", "text += a;", "list.Add(a);", "_own = a;", "s_own++;", "var m = a; m++; GC.KeepAlive(m);", "foreach (var item in list) { a += item; }",
        "lock (list) { a--; }", "if (list is [var first, ..]) { a = first; }", "other = text;", "int Inner(int k) => k + a; a = Inner(a);");
}

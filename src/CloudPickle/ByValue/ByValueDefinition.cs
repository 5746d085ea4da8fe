using System.Globalization;
using System.Text;

namespace CloudPickle.ByValue;

/// <summary>
/// The definition of a type as a recipe that Python's standard library follows, and that is read here without following it:
/// <code>dict.setdefault(vars(&lt;module of classes>), "&lt;definition>", make_dataclass("Order", ["Id", "Name"]))</code>
/// and then a state that gives the class its module and qualified name. The same definition gives the same class, however many pickles have it.
/// </summary>
internal static class ByValueDefinition
{
    /// <summary>The recipe of a class with members.</summary>
    public static PickledObject OfClass(PickledGlobal name, IEnumerable<string> members, bool isStruct)
    {
        List<string> fields = [];
        foreach (var member in members)
        {
            if (IsPythonName(member))
            {
                fields.Add(member);
            }
        }

        var options = new PickledDictionary { [isStruct ? "unsafe_hash" : "eq"] = isStruct };
        var make = new PickledObject(PickledObjectKind.Reduce, PythonNames.Partial, new PickledTuple(ByValueNames.MakeDataclass));
        make.SetState(new PickledTuple(ByValueNames.MakeDataclass, PickledTuple.Empty, options, null));
        var made = new PickledObject(PickledObjectKind.Reduce, make, new PickledTuple(LastPart(name), fields.ConvertAll<object?>(field => field)));
        return Kept(name, $"{(isStruct ? "struct" : "class")} {name}({string.Join(", ", fields)})", made);
    }

    /// <summary>The recipe of an enum.</summary>
    public static PickledObject OfEnum(PickledGlobal name, IReadOnlyList<KeyValuePair<string, object>> members, bool isFlags)
    {
        var pairs = new List<object?>(members.Count);
        var definition = new StringBuilder();
        foreach (var (member, value) in members)
        {
            if (IsPythonName(member))
            {
                pairs.Add(new PickledTuple(member, value));
            }

            definition.Append(definition.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{member}={value}");
        }

        var made = new PickledObject(PickledObjectKind.Reduce, isFlags ? ByValueNames.Flag : ByValueNames.Enum, new PickledTuple(LastPart(name), pairs));
        return Kept(name, $"{(isFlags ? "flags" : "enum")} {name}({definition})", made);
    }

    /// <summary>The name of the class that a node defines, or null if it is another node.</summary>
    public static PickledGlobal? NameOf(object? node) =>
        node is PickledObject { Kind: PickledObjectKind.Reduce, Callable: PickledGlobal callable, Arguments.Count: 3, State: PickledTuple { Count: 2 } state } &&
        callable.Equals(ByValueNames.SetDefault) &&
        state[1] is PickledDictionary attributes &&
        attributes.TryGetValue("__module__", out var module) && attributes.TryGetValue("__qualname__", out var name) &&
        module is string moduleText && name is string nameText
            ? new PickledGlobal(moduleText, nameText)
            : null;

    /// <summary>The members that a class is defined with; null for an enum.</summary>
    public static IReadOnlyList<object?>? MembersOf(PickledObject definition) =>
        definition.Arguments[2] is PickledObject { Callable: PickledObject, Arguments: { Count: 2 } arguments } ? arguments[1] as List<object?> : null;

    private static PickledObject Kept(PickledGlobal name, string definition, PickledObject made)
    {
        var module = Call(ByValueNames.ModuleType, ByValueNames.CacheModule);
        var cache = Call(ByValueNames.Vars, Call(ByValueNames.SetDefault, ByValueNames.Modules, ByValueNames.CacheModule, module));
        var kept = Call(ByValueNames.SetDefault, cache, definition, made);
        kept.SetState(new PickledTuple(null, new PickledDictionary { ["__module__"] = name.Module, ["__qualname__"] = name.QualifiedName }));
        return kept;
    }

    private static PickledObject Call(PickledGlobal callable, params ReadOnlySpan<object?> arguments) =>
        new(PickledObjectKind.Reduce, callable, new PickledTuple([.. arguments]));

    private static string LastPart(PickledGlobal name) => name.QualifiedName[(Reduction.QualifiedName.LastDot(name.QualifiedName) + 1)..];

    /// <summary>Whether a dataclass can have a field of the name; other members are attributes without a field.</summary>
    private static bool IsPythonName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && !s_keywords.Contains(name) && IsWord(name);

    private static bool IsWord(string name)
    {
        foreach (var character in name)
        {
            if (character != '_' && !char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly HashSet<string> s_keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
        "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];
}

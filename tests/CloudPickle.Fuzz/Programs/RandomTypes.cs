using System.Text;

namespace CloudPickle.Fuzz.Programs;

/// <summary>Declares annotated types: classes, structs, records, enums, generic and nested ones, with members of each other's types.</summary>
/// <param name="choices">What the input decides.</param>
/// <param name="code">The program so far.</param>
internal sealed class RandomTypes(Choices choices, StringBuilder code)
{
    private static readonly string[] s_known =
    [
        "int", "string?", "bool", "double", "byte[]", "int[]", "List<int>", "Dictionary<string, int>", "int?", "decimal", "DateTime", "Guid", "object?", "(int A, string? B)",
        "HashSet<long>", "List<List<string?>>", "Func<int, int>?", "int[,]", "nint", "System.Numerics.BigInteger", "KeyValuePair<string, int[]>", "IReadOnlyList<int>?",
        "Thread?", "System.IO.Stream?", "Task?", "Action?", "Lazy<int>?", "dynamic?", "Type?", "Exception?", "char", "Half", "Int128", "DayOfWeek", "Memory<byte>", "ILookup<int, string>?",
    ];

    private readonly List<string> _declared = [];
    private readonly List<string> _bases = [];
    private int _count;

    /// <summary>Public types, which any signature may have.</summary>
    public IReadOnlyList<string> Declared => _declared;

    /// <summary>Declares the next type, and what is nested in it.</summary>
    public void Declare() => Declare("", 0);

    private void Declare(string outer, int depth)
    {
        var number = _count++;
        var name = choices.Of("T", "@class", "A_B", "Ünï", "_", "record_") + number;
        var attribute = Attribute(number);
        var access = outer.Length > 0 ? choices.Of("public", "internal", "private", "protected") : choices.Of("public", "internal");
        switch (choices.Below(outer.Length > 0 ? 8 : 9))
        {
            case 0 or 1 or 2:
                Class(name, attribute, access, outer, depth, number);
                break;
            case 3:
                Struct(name, attribute, access, outer, number);
                break;
            case 4:
                code.AppendLine($"{attribute}{access} {choices.Of("partial record", "sealed record", "record")} {name}({Parameters(number)});");
                Add(outer, name, access);
                break;
            case 5:
                code.AppendLine($"{attribute}{access} {choices.Of("record struct", "readonly record struct", "partial record struct")} {name}({Parameters(number)});");
                Add(outer, name, access);
                break;
            case 6:
                code.AppendLine($"{attribute}{access} enum {name} : {choices.Of("int", "byte", "ulong", "sbyte")} {{ None, One = 1, @default = 3 }}");
                Add(outer, name, access);
                break;
            case 7:
                code.AppendLine($"{attribute}{access} {choices.Of("", "partial ", "sealed ")}class {name}<T>{choices.Of("", " where T : notnull", " where T : struct")} {{ public {choices.Of("T[]", "List<T>", "Dictionary<string, T>")} Items{number} = null!; {Field(number)} }}");
                Add(outer, name + "<int>", access);
                break;
            default:
                code.AppendLine($"{attribute}{access} abstract {choices.Of("", "partial ")}class {name} {{ public {Type()} Base{number} = default!; {Field(number + 100)} }}");
                _bases.Add(name);
                break;
        }
    }

    private void Class(string name, string attribute, string access, string outer, int depth, int number)
    {
        var parent = _bases.Count > 0 && access == "public" && outer.Length == 0 && choices.OneIn(3) ? _bases[choices.Below(_bases.Count)] : null;
        code.AppendLine($"{attribute}{access} {choices.Of("", "partial ", "sealed ")}class {name}{(parent is null ? "" : " : " + parent)}");
        code.AppendLine("{");
        if (choices.OneIn(4))
        {
            code.AppendLine($"    public {name}(int given{number}) {{ Given{number} = given{number}; }}");
            code.AppendLine($"    public int Given{number} {{ get; }}");
        }

        for (var member = choices.Below(5); member > 0; member--)
        {
            Member((number * 10) + member);
        }

        if (depth < 2 && choices.OneIn(4))
        {
            Declare(outer + name + ".", depth + 1);
        }

        code.AppendLine("}");
        Add(outer, name, access);
    }

    private void Struct(string name, string attribute, string access, string outer, int number)
    {
        code.AppendLine($"{attribute}{access} {choices.Of("", "partial ")}struct {name}");
        code.AppendLine("{");
        for (var member = choices.Below(4); member > 0; member--)
        {
            code.AppendLine($"    {choices.Of("public", "internal", "private")} {Type()} S{number}_{member};");
        }

        code.AppendLine("}");
        Add(outer, name, access);
    }

    private void Member(int number)
    {
        var attribute = choices.Of("", "", "", "[PickleIgnore] ", $"[PickleName(\"key {number}\")] ", $"[PickleName(\"k{number}\", Aliases = [\"old{number}\"])] ");
        var type = Type();
        code.AppendLine("    " + attribute + choices.Below(7) switch
        {
            0 => $"public {type} M{number} {{ get; set; }} = default!;",
            1 => $"public {type} M{number} {{ get; init; }} = default!;",
            2 => $"public {type} M{number} {{ get; private set; }} = default!;",
            3 => $"private {type} _m{number} = default!;",
            4 => $"public readonly {type} R{number} = default!;",
            5 => $"public {type} @in{number} = default!;",
            _ => $"internal {type} I{number} {{ get; }} = default!;",
        });
    }

    private string Field(int number) => choices.Of("", $"private {Type()} _f{number} = default!;", $"public {Type()} F{number} {{ get; set; }} = default!;");

    private string Parameters(int number) => string.Join(", ", Enumerable.Range(0, choices.Below(4)).Select(i => $"{Type()} P{number}_{i}"));

    private string Attribute(int number) => choices.Of(
        "[Picklable] ", "[Picklable] ", "", $"[Picklable(\"module_{number}.Name\")] ", "[Picklable(References = PickleReferences.Tree)] ",
        "[Picklable(Construction = PickleConstruction.Uninitialized)] ");

    /// <summary>A type that everybody may name here: a known one, or one that was declared, by itself or in a collection.</summary>
    private string Type()
    {
        if (_declared.Count == 0 || !choices.OneIn(3))
        {
            return s_known[choices.Below(s_known.Length)];
        }

        var type = _declared[choices.Below(_declared.Count)];
        return choices.Of(type, $"List<{type}>", $"{type}[]", $"Dictionary<string, {type}>", $"({type}, int)", $"IReadOnlyList<{type}>", $"Lazy<{type}>");
    }

    /// <summary>Only what is public all the way may stand in any signature.</summary>
    private void Add(string outer, string name, string access)
    {
        if (outer.Length == 0 && access == "public")
        {
            _declared.Add(name);
        }
    }
}

using System.Text;
using CloudPickle.Analysis.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Names of emitted environments and their files. Each is found from the closure alone: the identity makes it unique.</summary>
internal static class ClosureNames
{
    private const int LongestName = 80;

    /// <summary><c>Pricing_Quote_3f2a91c4</c>; inside the user's type <c>Quote_3f2a91c4</c>.</summary>
    public static string ClassName(ReducibleClosure closure)
    {
        var name = closure.IsMethodGroup ? closure.Method.Name : closure.Member.Name;
        var path = closure.Container is null ? string.Join("_", TypeOf(closure).Reverse()) + "_" + name : name;
        return $"{Identifier(path)}_{Identifiers.Hash($"{closure.Site}\n{closure.Hash}\n{closure.DelegateType}")}";
    }

    /// <summary><c>Closures/Shop.Pricing.Quote.g.cs</c>. A hash follows where overloads or names in another case are.</summary>
    public static string HintName(ReducibleClosure closure)
    {
        var isMethod = closure.IsMethodGroup;
        var type = isMethod ? closure.Method.ContainingType : closure.EnclosingType;
        var member = isMethod ? closure.Method.Name : closure.Member.Name;
        var name = string.Join(".", Identifiers.Parts(type).Append(member).Select(Identifier));
        var isAlone = !isMethod && name.Length <= LongestName && type.Arity == 0 && type.ContainingType is not { IsGenericType: true } &&
            !Identifiers.HasCaseTwin(type) && type.GetMembers().Count(m => string.Equals(m.MetadataName, member, StringComparison.OrdinalIgnoreCase)) <= 1 &&
            member is not ("Constructor" or "StaticConstructor");
        var place = isMethod ? $"{closure.Site}\n{closure.Container}" : $"{closure.Member.Site}\n{type}";
        return $"Closures/{(name.Length > LongestName ? name.Substring(0, LongestName) : name)}{(isAlone ? "" : "-" + Identifiers.Hash(place))}.g.cs";
    }

    private static IEnumerable<string> TypeOf(ReducibleClosure closure)
    {
        var type = closure.IsMethodGroup ? closure.Method.ContainingType : closure.EnclosingType;
        for (var t = type; t is not null; t = t.ContainingType)
        {
            yield return t.Name;
        }
    }

    private static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.Length > LongestName ? text.ToString(0, LongestName) : text.ToString();
    }
}

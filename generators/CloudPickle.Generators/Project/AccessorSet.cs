using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>
/// Collects the accessors that a reducer needs and names them. Those of the annotated type itself stand in the reducer; those
/// of a base whose type parameters differ from the reducer's get a class of their own.
/// </summary>
internal sealed class AccessorSet(INamedTypeSymbol type, string reducerClass)
{
    private static readonly string[] Inherited =
    [
        "Type", "Read", "Write", "ReadObject", "WriteObject", "WriteMembers", "Create", "SetMember", "Instance", "AfterLoad", "AfterGraph",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    private readonly HashSet<string> _taken = [.. Inherited, reducerClass, .. EnclosingGenerics.Parameters(type).Select(p => p.Name)];
    private readonly List<AccessorModel> _own = [];
    private readonly List<KeyValuePair<INamedTypeSymbol, List<AccessorModel>>> _others = [];
    private readonly Dictionary<string, string> _calls = new(StringComparer.Ordinal);

    public EquatableArray<AccessorModel> Own => _own.ToEquatableArray();

    public EquatableArray<AccessClassModel> Classes => _others.Select(o => new AccessClassModel
    {
        Name = ClassName(o.Key),
        TypeParameters = TypeParameterProjector.Project(o.Key),
        Accessors = o.Value.ToEquatableArray(),
    }).ToEquatableArray();

    /// <summary>Declares a field's accessor and returns how to call it.</summary>
    public string Field(StateMember member) => Declare(member.DeclaringType, member.Name, member.FieldName!, (definition, name) => new AccessorModel
    {
        Kind = "Field",
        Target = member.FieldName,
        ReturnType = "ref " + member.DefinitionType.QualifiedNullable(),
        Name = name,
        Parameters = Self(definition),
    });

    public string Getter(StateMember member) => Declare(member.DeclaringType, "Get" + member.Name, member.Property!.GetMethod!.MetadataName, (definition, name) => new AccessorModel
    {
        Kind = "Method",
        Target = member.Property.GetMethod!.MetadataName,
        ReturnType = member.DefinitionType.QualifiedNullable(),
        Name = name,
        Parameters = Self(definition),
    });

    public string Setter(StateMember member) => Declare(member.DeclaringType, "Set" + member.Name, member.Property!.SetMethod!.MetadataName, (definition, name) => new AccessorModel
    {
        Kind = "Method",
        Target = member.Property.SetMethod!.MetadataName,
        ReturnType = "void",
        Name = name,
        Parameters = $"{Self(definition)}, {member.DefinitionType.QualifiedNullable()} value",
    });

    public string Constructor(IMethodSymbol constructor) => Declare(constructor.ContainingType, "New", ".ctor", (definition, name) => new AccessorModel
    {
        Kind = "Constructor",
        ReturnType = definition.QualifiedNullable(),
        Name = name,
        Parameters = string.Join(", ", constructor.OriginalDefinition.Parameters.Select(
            p => $"{(p.RefKind == RefKind.In ? "in " : "")}{p.Type.QualifiedNullable()} {Identifiers.Escape(p.Name)}")),
    });

    /// <summary>Takes a name for something else in the reducer.</summary>
    public string Reserve(string wish) => Unique(wish);

    /// <summary>Declares the accessor of a method that dumping or loading calls.</summary>
    public string Hook(IMethodSymbol method) => Declare(method.ContainingType, method.Name, $"{method.MetadataName}({method.Parameters.Length})", (definition, name) => new AccessorModel
    {
        Kind = "Method",
        Target = method.MetadataName,
        ReturnType = "void",
        Name = name,
        Parameters = string.Concat([Self(definition), .. method.Parameters.Select(p => $", {p.Type.Qualified()} session")]),
    });

    private static string Self(INamedTypeSymbol definition) =>
        $"{(definition.IsValueType ? "ref " : "")}{definition.QualifiedNullable()} {Identifiers.Variable(definition.Name)}";

    private string Declare(INamedTypeSymbol declaringType, string wish, string target, Func<INamedTypeSymbol, string, AccessorModel> make)
    {
        var definition = declaringType.OriginalDefinition;
        var id = $"{definition.Qualified()}/{target}";
        if (_calls.TryGetValue(id, out var known))
        {
            return known;
        }

        var name = Unique(wish);
        string call;
        if (EnclosingGenerics.SameParameters(definition, type.OriginalDefinition))
        {
            _own.Add(make(definition, name));
            call = name;
        }
        else
        {
            ListOf(definition).Add(make(definition, name));
            var arguments = EnclosingGenerics.Arguments(declaringType).Select(a => a.QualifiedNullable()).ToList();
            call = $"{ClassName(definition)}{(arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments)}>")}.{name}";
        }

        _calls.Add(id, call);
        return call;
    }

    private string ClassName(INamedTypeSymbol definition) => $"{reducerClass}_{definition.Name}Access";

    private List<AccessorModel> ListOf(INamedTypeSymbol definition)
    {
        var found = _others.Find(o => o.Key.SameAs(definition)).Value;
        if (found is null)
        {
            found = [];
            _others.Add(new(definition, found));
        }

        return found;
    }

    /// <summary><c>_total</c> and <c>m_total</c> become <c>Total</c>; an explicitly implemented <c>IShop.Total</c> too.</summary>
    private string Unique(string wish)
    {
        var name = wish.Substring(wish.LastIndexOf('.') + 1);
        name = (name.StartsWith("m_", StringComparison.Ordinal) ? name.Substring(2) : name).TrimStart('_');
        name = name.Length == 0 || char.IsDigit(name[0]) ? "Field" + name : char.ToUpperInvariant(name[0]) + name.Substring(1);
        if (Identifiers.Escape(name) != name || _taken.Contains(name))
        {
            name += "Field";
        }

        var unique = name;
        for (var i = 2; !_taken.Add(unique); i++)
        {
            unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}

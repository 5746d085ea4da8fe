using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>
/// Selects the state of a type: every instance field of the type and its bases, the root base first. An automatic property
/// stands for its field.
/// </summary>
internal sealed class MemberSelection
{
    private readonly KnownSymbols _known;
    private readonly CancellationToken _cancellation;
    private readonly List<StateMember> _members = [];
    private readonly ISymbol _viewpoint;
    private Refusal? _refusal;

    private MemberSelection(INamedTypeSymbol type, KnownSymbols known, CancellationToken cancellation)
    {
        _viewpoint = EmissionPlace.Viewpoint(type, known.Compilation);
        _known = known;
        _cancellation = cancellation;
    }

    /// <summary>Returns the members, or null and the reason.</summary>
    public static IReadOnlyList<StateMember>? Select(
        INamedTypeSymbol type, KnownSymbols known, out Refusal? refusal, CancellationToken cancellation)
    {
        var selection = new MemberSelection(type, known, cancellation);
        var levels = new Stack<INamedTypeSymbol>();
        for (var t = type; t is not null; t = t.BaseType)
        {
            levels.Push(t);
        }

        foreach (var level in levels)
        {
            cancellation.ThrowIfCancellationRequested();
            selection.AddLevel(level, type);
        }

        refusal = selection._refusal ?? DuplicateIn(type, selection._members);
        return refusal is null ? selection._members : null;
    }

    private static Refusal? DuplicateIn(INamedTypeSymbol type, List<StateMember> members)
    {
        var owners = new Dictionary<string, StateMember>(StringComparer.Ordinal);
        foreach (var member in members.Where(m => !m.IsExtensionData))
        {
            foreach (var key in member.Aliases.Prepend(member.Key))
            {
                if (owners.TryGetValue(key, out var other) && other != member)
                {
                    var culprit = member.DeclaringType.SameAs(type) ? member.Culprit : type;
                    return new Refusal(NotReducibleReason.DuplicateKey, culprit, type.Short(), key, other.Culprit.Short(), member.Culprit.Short());
                }

                owners[key] = member;
            }
        }

        return null;
    }

    private void AddLevel(INamedTypeSymbol level, INamedTypeSymbol type)
    {
        if (level.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
        {
            return;
        }

        HideMembersOf(level);
        if (level.OriginalDefinition.ContainingAssembly.SameAs(_known.Compilation.Assembly))
        {
            foreach (var member in InSourceOrder(level))
            {
                AddSourceMember(level, member);
            }

            foreach (var captured in CapturedParameters.Of(level, _known.Compilation, _cancellation))
            {
                Add(level, captured.Name, captured.Type, captured, $"<{captured.Name}>P", null, captured.OriginalDefinition.Type);
            }
        }
        else if (!level.SameAs(type) && LibraryBases.MembersOf(level, _known.Compilation) is { } known)
        {
            _members.AddRange(known);
        }
        else if (BaseClassLibrary.HidesState(level))
        {
            _refusal ??= level.SameAs(type)
                ? new Refusal(
                    NotReducibleReason.TypeCannotBeReduced, type, type.Short(),
                    "it keeps private fields that only it can restore; write a Reducer<T> for it and register that, or pickle what it is made from")
                : new Refusal(NotReducibleReason.BaseWithHiddenState, type, type.Short(), level.Short(), "it keeps private fields that only it can restore");
        }
        else
        {
            AddMetadataLevel(level, type);
        }
    }

    /// <summary>Members of a base that this level declares anew (<c>new</c>) or computes (<c>override</c>) are reached by field only.</summary>
    private void HideMembersOf(INamedTypeSymbol level)
    {
        foreach (var member in _members)
        {
            if (member.FieldName is not null && level.GetMembers(member.Name).Any(m => m is IFieldSymbol or IPropertySymbol or IMethodSymbol or INamedTypeSymbol))
            {
                member.Read = MemberAccess.Field;
                member.Write = MemberAccess.Field;
            }
        }
    }

    internal static IEnumerable<ISymbol> InSourceOrder(INamedTypeSymbol level)
    {
        var members = level.GetMembers();
        return level.DeclaringSyntaxReferences.Length < 2
            ? members
            : members.OrderBy(m => FileOf(m), StringComparer.Ordinal); // stable: the order inside a file stays

        static string FileOf(ISymbol member)
        {
            var named = (member as IFieldSymbol)?.AssociatedSymbol ?? member;
            return named.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "";
        }
    }

    private void AddSourceMember(INamedTypeSymbol level, ISymbol member)
    {
        if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
        {
            if (field.AssociatedSymbol is IPropertySymbol property)
            {
                if (!field.Has(KnownNames.PickleIgnore) && !property.Has(KnownNames.PickleIgnore))
                {
                    Add(level, property.Name, property.Type, property, field.Name, property, field.OriginalDefinition.Type);
                }
            }
            else if (!field.IsImplicitlyDeclared && field.AssociatedSymbol is null && !field.Has(KnownNames.PickleIgnore))
            {
                Add(level, field.Name, field.Type, field, field.Name, null, field.OriginalDefinition.Type);
            }
        }
        else if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } computed && PickleNameOf(computed) is not null && !HasField(level, computed))
        {
            Add(level, computed.Name, computed.Type, computed, null, computed, computed.OriginalDefinition.Type);
        }
    }

    private static bool HasField(INamedTypeSymbol level, IPropertySymbol property) =>
        level.GetMembers().Any(m => m is IFieldSymbol field && field.AssociatedSymbol.SameAs(property));

    private void AddMetadataLevel(INamedTypeSymbol level, INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in level.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { IsStatic: false, IsConst: false, AssociatedSymbol: null } field when MetadataMembers.IsVisible(field):
                    if (seen.Add(field.Name) && !field.Has(KnownNames.PickleIgnore))
                    {
                        Add(level, field.Name, field.Type, field, field.Name, null, field.OriginalDefinition.Type);
                    }

                    break;
                case IPropertySymbol { IsStatic: false, IsIndexer: false } property when MetadataMembers.IsVisible(property):
                    AddMetadataProperty(level, property, seen);
                    break;
            }
        }

        foreach (var entry in _known.Recorded[level])
        {
            if (entry.Type.SpecialType == SpecialType.System_Void || !_known.Compilation.IsSymbolAccessibleWithin(entry.Type, _known.Compilation.Assembly))
            {
                _refusal ??= new Refusal(
                    NotReducibleReason.BaseWithHiddenState, type, type.Short(), level.Short(), $"the type of its private member '{entry.Key}' cannot be named in this assembly");
            }
            else if (seen.Add(entry.Field))
            {
                var closed = TypeSubstitution.InMemberOf(level, entry.Type, _known.Compilation);
                _members.Add(new StateMember(entry.Key, entry.Key, closed, level, level)
                {
                    DefinitionType = entry.Type,
                    FieldName = entry.Field,
                    Read = MemberAccess.Field,
                    Write = MemberAccess.Field,
                });
            }
        }
    }

    private void AddMetadataProperty(INamedTypeSymbol level, IPropertySymbol property, HashSet<string> seen)
    {
        if (FSharpTypes.IsMapped(level))
        {
            if (FSharpTypes.IsField(property) && !property.Has(KnownNames.PickleIgnore))
            {
                Add(level, property.Name, property.Type, property, null, property, property.OriginalDefinition.Type);
            }

            return;
        }

        var isAutomatic = property.GetMethod?.Has(KnownNames.CompilerGenerated) == true || HasField(level, property); // a file, or a project in the same host
        var field = $"<{property.Name}>k__BackingField";
        if ((isAutomatic && seen.Add(field) && !property.Has(KnownNames.PickleIgnore)) || (!isAutomatic && PickleNameOf(property) is not null))
        {
            Add(level, property.Name, property.Type, property, isAutomatic ? field : null, property, property.OriginalDefinition.Type);
        }
    }

    private void Add(
        INamedTypeSymbol level, string name, ITypeSymbol type, ISymbol symbol, string? field, IPropertySymbol? property, ITypeSymbol definitionType)
    {
        var attribute = PickleNameOf(symbol);
        var member = new StateMember(NameIn(attribute) ?? name, name, type, level, symbol)
        {
            Aliases = AliasesIn(attribute),
            IsExtensionData = AttributeOf(symbol, KnownNames.PickleExtensionData) is not null,
            Reducer = AttributeOf(symbol, KnownNames.PicklableWith)?.ConstructorArguments is [{ Value: ITypeSymbol reducer }] ? reducer : null,
            FieldName = field,
            Property = property,
            DefinitionType = definitionType,
            IsRequired = symbol is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true },
        };
        AccessChoice.Apply(member, symbol, _known.Compilation, _viewpoint);

        var overridden = property is null ? -1 : _members.FindIndex(m => m.Property is not null && Overrides(property, m.Property));
        if (overridden >= 0)
        {
            _members[overridden] = member;
        }
        else
        {
            _members.Add(member);
        }
    }

    private static bool Overrides(IPropertySymbol property, IPropertySymbol candidate)
    {
        for (var p = property.OverriddenProperty; p is not null; p = p.OverriddenProperty)
        {
            if (p.OriginalDefinition.SameAs(candidate.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>On the member itself, or on the parameter of a record that made the property.</summary>
    private static AttributeData? AttributeOf(ISymbol symbol, string attribute) =>
        symbol.FindAttribute(attribute) ??
        (symbol is IPropertySymbol { ContainingType.IsRecord: true } property
            ? PrimaryConstructor.Of(property.ContainingType)?.Parameters
                .FirstOrDefault(p => p.Name == property.Name && IsMadeBy(property, p))?.FindAttribute(attribute)
            : null);

    private static AttributeData? PickleNameOf(ISymbol symbol) => AttributeOf(symbol, KnownNames.PickleName);

    private static bool IsMadeBy(IPropertySymbol property, IParameterSymbol parameter) =>
        property.DeclaringSyntaxReferences is [var made] && parameter.DeclaringSyntaxReferences is [var maker] &&
        made.SyntaxTree == maker.SyntaxTree && made.Span == maker.Span;

    private static string? NameIn(AttributeData? attribute) =>
        attribute?.ConstructorArguments is [{ Value: string name }] ? name : null;

    private static IReadOnlyList<string> AliasesIn(AttributeData? attribute)
    {
        foreach (var argument in attribute?.NamedArguments ?? [])
        {
            if (argument is { Key: "Aliases", Value: { Kind: TypedConstantKind.Array, IsNull: false } array })
            {
                return [.. array.Values.Select(v => v.Value).OfType<string>()];
            }
        }

        return [];
    }
}

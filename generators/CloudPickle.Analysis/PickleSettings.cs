using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What <c>[Picklable]</c> or <c>[PicklableType]</c> says about a type.</summary>
internal sealed class PickleSettings
{
    public static readonly PickleSettings Default = new();

    /// <summary>The Python name, or null.</summary>
    public string? Name { get; private set; }

    /// <summary>Former Python names.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    public bool EnumByName { get; private set; }

    public bool Uninitialized { get; private set; }

    /// <summary>The hand-written reducer, perhaps open, or null.</summary>
    public ITypeSymbol? Reducer { get; private set; }

    public bool Tree { get; private set; }

    /// <summary>What the attributes on the type itself say, or null if there is neither <c>[Picklable]</c> nor <c>[PicklableWith]</c>.</summary>
    public static PickleSettings? On(INamedTypeSymbol definition)
    {
        var own = definition.FindAttribute(KnownNames.Picklable);
        var with = definition.FindAttribute(KnownNames.PicklableWith);
        if (with is null)
        {
            return own is null ? null : From(own);
        }

        var settings = own is null ? new PickleSettings() : From(own);
        settings.Reducer = with.ConstructorArguments is [{ Value: ITypeSymbol reducer }] ? reducer : null;
        return settings;
    }

    public static PickleSettings From(AttributeData attribute)
    {
        var settings = new PickleSettings();
        if (attribute.Is(KnownNames.Picklable) && attribute.ConstructorArguments.Length == 1)
        {
            settings.Name = attribute.ConstructorArguments[0].Value as string;
        }

        foreach (var argument in attribute.NamedArguments)
        {
            switch (argument.Key)
            {
                case "With": settings.Reducer = argument.Value.Value as ITypeSymbol; break;
                case "Aliases" when !argument.Value.IsNull: settings.Aliases = [.. argument.Value.Values.Select(v => v.Value).OfType<string>()]; break;
                case "EnumForm": settings.EnumByName = argument.Value.Value is 1; break;
                case "Name": settings.Name = argument.Value.Value as string; break;
                case "Construction": settings.Uninitialized = argument.Value.Value is 1; break;
                case "References": settings.Tree = argument.Value.Value is 1; break;
            }
        }

        return settings;
    }
}

using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>What <c>[Picklable]</c> or <c>[PicklableType]</c> says about a type.</summary>
internal sealed class PickleSettings
{
    public static readonly PickleSettings Default = new();

    /// <summary>The Python name, or null.</summary>
    public string? Name { get; private set; }

    public bool Uninitialized { get; private set; }

    public bool Tree { get; private set; }

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
                case "Name": settings.Name = argument.Value.Value as string; break;
                case "Construction": settings.Uninitialized = argument.Value.Value is 1; break;
                case "References": settings.Tree = argument.Value.Value is 1; break;
            }
        }

        return settings;
    }
}

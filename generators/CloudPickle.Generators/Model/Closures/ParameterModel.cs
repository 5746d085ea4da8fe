namespace CloudPickle.Generators.Model.Closures;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Modifier"><c>ref</c>, <c>out</c>, … and a space, or empty.</param>
/// <param name="Type">The type with <c>global::</c>.</param>
/// <param name="Name">The name, escaped.</param>
/// <param name="PassedBy">The modifier of an argument that passes it on, with a space, or empty.</param>
internal sealed record ParameterModel(string Modifier, string Type, string Name, string PassedBy)
{
    public string Declaration => $"{Modifier}{Type} {Name}";

    public string Argument => PassedBy + Name;
}

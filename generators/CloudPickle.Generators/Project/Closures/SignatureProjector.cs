using CloudPickle.Analysis;
using CloudPickle.Generators.Model.Closures;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project.Closures;

/// <summary>Spells parameters and return types.</summary>
internal static class SignatureProjector
{
    public static ParameterModel Parameter(IParameterSymbol parameter, string name) => new(
        Modifier(parameter), parameter.Type.QualifiedAsWritten(), name, parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In or RefKind.RefReadOnlyParameter => "in ",
            _ => "",
        });

    public static string Return(IMethodSymbol method) => method.ReturnsVoid ? "void" : method.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    } + method.ReturnType.QualifiedAsWritten();

    private static string Modifier(IParameterSymbol parameter)
    {
        var scope = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out && !parameter.IsParams ? "scoped " : "";
        return scope + parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
    }
}

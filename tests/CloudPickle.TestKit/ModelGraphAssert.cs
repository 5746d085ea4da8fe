using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudPickle.TestKit;

/// <summary>Walks everything that the named stages put out and fails on what would keep a compilation alive.</summary>
public static class ModelGraphAssert
{
    /// <summary>Asserts it for every tracked stage.</summary>
    public static void HoldsNoSymbols(GeneratorRunResult run)
    {
        foreach (var (stage, steps) in run.TrackedSteps.Where(s => Generators.StageNames.All.Contains(s.Key)))
        {
            var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var (value, _) in steps.SelectMany(s => s.Outputs))
            {
                Visit(value, stage, visited);
            }
        }
    }

    /// <summary>Asserts it for one model and everything it refers to.</summary>
    public static void HoldsNoSymbols(object model) => Visit(model, model.GetType().Name, new(ReferenceEqualityComparer.Instance));

    private static void Visit(object? node, string path, HashSet<object> visited)
    {
        if (node is null || node is string || node.GetType().IsPrimitive || node.GetType().IsEnum || !visited.Add(node))
        {
            return;
        }

        Assert.False(
            node is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or IOperation or Location or AttributeData or MetadataReference,
            $"{path} holds a {node.GetType()}.");
        if (node is Array items)
        {
            foreach (var item in items)
            {
                Visit(item, path + "[]", visited);
            }
        }

        for (var type = node.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                {
                    Visit(field.GetValue(node), $"{path}.{field.Name}", visited);
                }
            }
        }
    }
}

using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis.Closures;

/// <summary>
/// The names of all methods with a parameter marked <c>[PicklableClosure]</c>, in a compilation and its references. A call of any
/// other name is not bound. Source is searched by the attribute's spelling, a file at a time; references by their metadata.
/// </summary>
internal static class PicklableClosureNames
{
    // Memos, not state: weak, and each value is a pure function of its key.
    private static readonly ConditionalWeakTable<Compilation, string[]> OfCompilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, AttributeSpellings> OfTrees = new();
    private static readonly ConditionalWeakTable<MetadataReference, string[]> OfReferences = new(); // each GetMetadata() is another object

    /// <summary>The names, each once, in their order.</summary>
    public static string[] In(Compilation compilation, CancellationToken cancellation)
    {
        if (!OfCompilations.TryGetValue(compilation, out var names))
        {
            names = [.. Collect(compilation, cancellation).OrderBy(name => name, StringComparer.Ordinal)];
            names = OfCompilations.GetValue(compilation, _ => names);
        }

        return names;
    }

    public static bool Contains(Compilation compilation, string name, CancellationToken cancellation) =>
        Array.BinarySearch(In(compilation, cancellation), name, StringComparer.Ordinal) >= 0;

    private static HashSet<string> Collect(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddSource(compilation, names, cancellation);
        foreach (var reference in compilation.References)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reference is CompilationReference other)
            {
                AddSource(other.Compilation, names, cancellation);
            }
            else if (reference is PortableExecutableReference executable)
            {
                names.UnionWith(InMetadata(executable));
            }
        }

        return names;
    }

    private static void AddSource(Compilation compilation, HashSet<string> names, CancellationToken cancellation)
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!OfTrees.TryGetValue(tree, out var found))
            {
                found = AttributeSpellings.InTree(tree, cancellation);
                found = OfTrees.GetValue(tree, _ => found);
            }

            names.UnionWith(found.Methods);
            aliases.UnionWith(found.GlobalAliases);
        }

        // A global alias is spelled in any file.
        if (aliases.Count > 0)
        {
            names.UnionWith(compilation.SyntaxTrees.SelectMany(tree => AttributeSpellings.MethodsIn(tree, aliases, cancellation)));
        }
    }

    private static string[] InMetadata(PortableExecutableReference reference)
    {
        if (!OfReferences.TryGetValue(reference, out var found))
        {
            var modules = reference.GetMetadata() is AssemblyMetadata assembly ? assembly.GetModules() : ImmutableArray<ModuleMetadata>.Empty;
            found = [.. modules.SelectMany(m => InModule(m.GetMetadataReader())).Distinct()];
            found = OfReferences.GetValue(reference, _ => found);
        }

        return found;
    }

    private static List<string> InModule(MetadataReader reader)
    {
        var names = new List<string>();
        var constructors = ConstructorsOf(reader);
        if (constructors.Count == 0)
        {
            return names;
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            var isMarked = method.GetParameters().Any(
                p => reader.GetParameter(p).GetCustomAttributes().Any(a => constructors.Contains(reader.GetCustomAttribute(a).Constructor)));
            if (isMarked)
            {
                names.Add(reader.GetString(method.Name));
            }
        }

        return names;
    }

    private static HashSet<EntityHandle> ConstructorsOf(MetadataReader reader)
    {
        var found = new HashSet<EntityHandle>();
        foreach (var handle in reader.MemberReferences)
        {
            if (reader.GetMemberReference(handle).Parent is { Kind: HandleKind.TypeReference } parent &&
                reader.GetTypeReference((TypeReferenceHandle)parent) is var type &&
                reader.StringComparer.Equals(type.Name, "PicklableClosureAttribute") && reader.StringComparer.Equals(type.Namespace, "CloudPickle"))
            {
                found.Add(handle);
            }
        }

        return found;
    }
}

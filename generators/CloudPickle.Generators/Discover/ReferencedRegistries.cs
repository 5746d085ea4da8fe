using System.Reflection.Metadata;
using CloudPickle.Analysis;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Discover;

/// <summary>Finds the registry of a reference through its <c>[assembly: PickleRegistry]</c>, without a compilation.</summary>
internal static class ReferencedRegistries
{
    /// <summary>The registry class with <c>global::</c>, or null.</summary>
    public static string? In(MetadataReference reference, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!reference.Properties.Aliases.IsDefaultOrEmpty && !reference.Properties.Aliases.Contains("global"))
        {
            return null;
        }

        return reference switch
        {
            CompilationReference compilation => FromSymbols(compilation.Compilation.Assembly),
            PortableExecutableReference executable => FromMetadata(executable),
            _ => null,
        };
    }

    private static string? FromSymbols(IAssemblySymbol assembly) =>
        assembly.FindAttribute(KnownNames.PickleRegistry)?.ConstructorArguments is [{ Value: INamedTypeSymbol registry }] ? registry.Qualified() : null;

    private static string? FromMetadata(PortableExecutableReference reference)
    {
        if (reference.GetMetadata() is not AssemblyMetadata assembly || assembly.GetModules() is not [var module, ..])
        {
            return null;
        }

        var reader = module.GetMetadataReader();
        if (!reader.IsAssembly)
        {
            return null;
        }

        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsRegistryAttribute(reader, attribute))
            {
                return TypeNamed(reader.GetBlobReader(attribute.Value));
            }
        }

        return null;
    }

    private static bool IsRegistryAttribute(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference &&
        reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent &&
        reader.GetTypeReference((TypeReferenceHandle)parent) is var type &&
        reader.StringComparer.Equals(type.Name, "PickleRegistryAttribute") &&
        reader.StringComparer.Equals(type.Namespace, KnownNames.GeneratedNamespace);

    /// <summary>The value of a <see cref="Type"/> argument is its name, perhaps followed by a comma and an assembly.</summary>
    private static string? TypeNamed(BlobReader value)
    {
        if (value.ReadUInt16() != 1 || value.ReadSerializedString() is not { Length: > 0 } name)
        {
            return null;
        }

        var comma = name.IndexOf(',');
        return "global::" + (comma < 0 ? name : name.Substring(0, comma));
    }
}

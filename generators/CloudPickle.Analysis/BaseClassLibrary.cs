using Microsoft.CodeAnalysis;

namespace CloudPickle.Analysis;

/// <summary>Base types of the platform. Their fields are private and nobody recorded them.</summary>
internal static class BaseClassLibrary
{
    private static readonly string[] Stateless = ["System.Attribute", "System.EventArgs", "System.MarshalByRefObject"];

    /// <summary>Whether a base in a platform assembly may have state that cannot be read.</summary>
    public static bool HidesState(INamedTypeSymbol type) =>
        IsPlatform(type.ContainingAssembly) && !Stateless.Any(name => type.HasDottedName(name));

    /// <summary>Classes of the platform whose instances stand for something outside the process: none of their subclasses can be pickled.</summary>
    public static bool IsResource(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.HasDottedName("System.MarshalByRefObject") || t.HasDottedName("System.Runtime.ConstrainedExecution.CriticalFinalizerObject"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlatform(IAssemblySymbol assembly) =>
        assembly.Name is "System" or "mscorlib" or "netstandard" or "WindowsBase" ||
        assembly.Name.StartsWith("System.", StringComparison.Ordinal) ||
        assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}

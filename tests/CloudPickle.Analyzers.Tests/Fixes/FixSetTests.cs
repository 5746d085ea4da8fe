using System.Reflection;
using CloudPickle.CodeFixes.Planning;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Fixes;

/// <summary>Every fix can be found by editors, and is for diagnostics that exist.</summary>
public sealed class FixSetTests
{
    [Fact]
    public void Every_fix_is_exported_under_a_name_and_fixes_what_exists()
    {
        Assert.NotEmpty(DiagnosticSet.Fixes);
        Assert.All(DiagnosticSet.Fixes, fix =>
        {
            Assert.False(string.IsNullOrEmpty(fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name));
            Assert.NotEmpty(fix.FixableDiagnosticIds);
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(DiagnosticSet.Descriptors, d => d.Id == id));
        });
        Assert.Distinct(DiagnosticSet.Fixes.Select(f => f.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name));
    }

    [Fact]
    public void Only_the_assembly_of_fixes_needs_workspaces()
    {
        Assert.Contains(typeof(PlannedFix).Assembly.GetReferencedAssemblies(), r => r.Name!.EndsWith(".Workspaces", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(UnpicklableTypeAnalyzer).Assembly.GetReferencedAssemblies(), r => r.Name!.EndsWith(".Workspaces", StringComparison.Ordinal));
    }
}

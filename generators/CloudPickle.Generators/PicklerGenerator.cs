using System.Text;
using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Discover;
using CloudPickle.Generators.Emit;
using CloudPickle.Generators.Emit.Closures;
using CloudPickle.Generators.Model;
using CloudPickle.Generators.Model.Closures;
using CloudPickle.Generators.Project;
using CloudPickle.Generators.Project.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudPickle.Generators;

/// <summary>Emits the reducers of annotated types and the registry that finds them. Only the wiring is here.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PicklerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(GeneratorOptions.From).WithTrackingName(StageNames.Options);

        var types = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.Picklable, static (_, _) => true, PicklableTypes.FromAnnotation)
            .WithTrackingName(StageNames.PicklableTypes);
        var customTypes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.PicklableWith, static (node, _) => node is BaseTypeDeclarationSyntax, PicklableTypes.FromReducer)
            .WithTrackingName(StageNames.CustomTypes);
        var assemblyTypes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.PicklableType, static (_, _) => true, PicklableTypes.FromAssembly)
            .WithTrackingName(StageNames.AssemblyTypes);
        var subtypes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.PicklableSubtype, static (_, _) => true, PicklableTypes.FromSubtypes)
            .WithTrackingName(StageNames.Subtypes);
        var fileCalls = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is CompilationUnitSyntax, FileCalls.From)
            .Where(static calls => !calls.Equals(FileCallsModel.Empty))
            .WithTrackingName(StageNames.FileCalls);
        var calls = fileCalls
            .Select(static (calls, _) => calls.Types)
            .Where(static discovery => !discovery.Equals(DiscoveryModel.Empty))
            .WithTrackingName(StageNames.PickleCalls);
        var closureCalls = fileCalls
            .SelectMany(static (calls, _) => calls.Closures)
            .WithTrackingName(StageNames.ClosureCalls);

        var references = context.MetadataReferencesProvider
            .Select(ReferencedRegistries.In)
            .Where(static registry => registry is not null)
            .Select(static (registry, _) => registry!)
            .WithTrackingName(StageNames.References);

        var discoveries = types.Collect().Combine(customTypes.Collect()).Select(static (all, _) => all.Left.AddRange(all.Right))
            .Combine(assemblyTypes.Collect()).Combine(subtypes.Collect()).Combine(calls.Collect())
            .Combine(closureCalls.Select(static (call, _) => call.Discovery).Collect())
            .SelectMany(static (all, _) => all.Left.Left.Left.Left.AddRange(all.Left.Left.Left.Right)
                .AddRange(all.Left.Left.Right).AddRange(all.Left.Right).AddRange(all.Right))
            .Collect();

        var reducers = discoveries
            .SelectMany(static (all, cancellation) => ReducerGathering.Distinct(all, cancellation))
            .WithTrackingName(StageNames.TypeReducers);
        context.RegisterSourceOutput(reducers, static (output, model) => Add(output, model.HintName, ReducerEmitter.Emit(model)));

        var closureFiles = closureCalls
            .Select(static (call, _) => call.Closures)
            .WithTrackingName(StageNames.Closures)
            .Collect()
            .SelectMany(ClosureGathering.Files)
            .WithTrackingName(StageNames.ClosureFiles);
        context.RegisterSourceOutput(closureFiles, static (output, model) => Add(output, model.HintName, ClosureEmitter.Emit(model)));

        var interceptors = closureCalls
            .Select(static (call, _) => (call.Interceptor, call.Location))
            .Collect()
            .Select(ClosureGathering.Interceptors)
            .WithTrackingName(StageNames.Interceptors);
        context.RegisterImplementationSourceOutput(interceptors, static (output, groups) => AddInterceptors(output, groups));

        var contract = closureFiles.Collect().Combine(options)
            .Select(static (all, cancellation) => ContractProjector.Project(all.Left, all.Right, cancellation))
            .WithTrackingName(StageNames.Contract);
        context.RegisterImplementationSourceOutput(contract, static (output, model) => AddContract(output, model));

        var closures = closureFiles.Collect().Select(ClosureGathering.Entries);
        var registry = discoveries.Combine(closures).Combine(references.Collect()).Combine(options)
            .Select(static (all, cancellation) => RegistryProjector.Project(
                all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right, cancellation))
            .WithTrackingName(StageNames.Registry);
        var stubs = reducers.Collect().Combine(registry).Combine(options)
            .Select(static (all, cancellation) => StubsProjector.Project(all.Left.Left, all.Left.Right, all.Right, cancellation))
            .WithTrackingName(StageNames.Stubs);
        context.RegisterSourceOutput(stubs, static (output, model) => AddStubs(output, model));
        context.RegisterSourceOutput(registry, static (output, model) => AddRegistry(output, model));
    }

    private static void AddInterceptors(SourceProductionContext output, EquatableArray<InterceptorGroupModel> groups)
    {
        if (!groups.IsEmpty)
        {
            Add(output, "CloudPickle-Interceptors.g.cs", InterceptorEmitter.Emit(groups));
        }
    }

    private static void AddContract(SourceProductionContext output, ContractModel? model)
    {
        if (model is not null)
        {
            Add(output, ContractEmitter.HintName, ContractEmitter.Emit(model));
        }
    }

    private static void AddStubs(SourceProductionContext output, StubsModel? model)
    {
        if (model is not null)
        {
            Add(output, StubsEmitter.HintName, StubsEmitter.Emit(model));
        }
    }

    private static void AddRegistry(SourceProductionContext output, RegistryModel? model)
    {
        if (model is null)
        {
            return;
        }

        Add(output, "CloudPickle-Registry.g.cs", RegistryEmitter.Emit(model));
        foreach (var nested in model.Nested)
        {
            Add(output, nested.HintName, RegistryEmitter.Emit(nested));
        }
    }

    private static void Add(SourceProductionContext output, string hintName, string text) =>
        output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
}

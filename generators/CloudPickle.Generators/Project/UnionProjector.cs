using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>Projects an F# union to the model of its reducer class and of the reducers of its cases, which stand inside that class.</summary>
internal static class UnionProjector
{
    public static ReducerModel Project(ReducibleType reducible, KnownSymbols known)
    {
        var union = reducible.Type.OriginalDefinition;
        var name = PickleTypeName.Of(union, known);
        var variable = Identifiers.Variable(union.Name);
        var model = new ReducerModel
        {
            HintName = Identifiers.HintName(union),
            ClassName = Identifiers.ReducerClass(union, reducible.Place),
            Place = PlaceProjector.Project(reducible.Place, known.Compilation),
            TypeName = union.QualifiedNullable(),
            Kind = ReducerKind.Union,
            IsValueType = union.IsValueType,
            Module = name.Module,
            QualifiedName = name.QualifiedName,
            TypeParameters = TypeParameterProjector.Project(union, reducible.Place.Container),
            IsGeneric = EnclosingGenerics.Parameters(union).Any(),
            IsTree = reducible.Settings.Tree,
            VariableName = variable,
            Tag = union.GetMembers("GetTag").OfType<IMethodSymbol>().Any(m => m.IsStatic) ? $"{union.Qualified()}.GetTag({variable})" : $"{variable}.Tag",
        };
        return model with { Cases = reducible.Cases.Select(c => ProjectCase(c, model, reducible, known)).ToEquatableArray() };
    }

    private static ReducerModel ProjectCase(UnionCase union, ReducerModel model, ReducibleType reducible, KnownSymbols known)
    {
        var className = union.Name + "Case";
        var variable = Identifiers.Variable(union.Name);
        var variables = ReducerProjector.Variables(union.Fields, variable);
        var accessors = new AccessorSet(reducible.Type.OriginalDefinition, className);
        var owner = union.Fields.FirstOrDefault()?.DeclaringType;
        return model with
        {
            ClassName = className,
            Kind = ReducerKind.Object,
            QualifiedName = $"{model.QualifiedName}.{union.Name}",
            TypeParameters = default,
            IsGeneric = true,
            IsCase = true,
            MemberTypeName = owner is null || owner.SameAs(reducible.Type) ? null : owner.QualifiedNullable(),
            IsConstructedFromState = union.Fields.Count > 0,
            VariableName = variable,
            Members = union.Fields.Select((f, i) => ProjectField(f, variables[i], known)).ToEquatableArray(),
            BeforeDump = ReducerProjector.HooksAt(HookMoment.BeforeDump, reducible, accessors),
            AfterLoad = ReducerProjector.HooksAt(HookMoment.AfterLoad, reducible, accessors),
            AfterGraph = ReducerProjector.HooksAt(HookMoment.AfterGraph, reducible, accessors),
            Creation = ProjectCreation(union, variables),
            Accessors = accessors.Own,
        };
    }

    private static MemberModel ProjectField(StateMember field, string variable, KnownSymbols known) => new()
    {
        Key = field.Key,
        TypeName = field.Type.QualifiedNullable(),
        VariableName = variable,
        IsRequired = true,
        IsConstructorArgument = true,
        PythonHint = PythonHints.Of(field.Type, known),
        Read = new(AccessKind.Direct, Identifiers.Escape(field.Name)),
    };

    private static CreationModel ProjectCreation(UnionCase union, IReadOnlyList<string> variables)
    {
        var call = $"{union.Factory.ContainingType.Qualified()}.{Identifiers.Escape(union.Factory.Name)}";
        if (union.Factory is not IMethodSymbol factory)
        {
            // F# may have null for it, which the reducer never meets.
            return new CreationModel { Kind = CreationKind.Singleton, Accessor = union.Factory is IPropertySymbol { Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } } ? call + "!" : call, Explanation = $"once, as {union.Name}" };
        }

        var forgiving = union.Fields.Zip(factory.Parameters, (f, p) => CreationProjector.Forgiving(p, f)).ToList();
        return new CreationModel
        {
            Kind = CreationKind.Constructor,
            Arguments = union.Fields.Select((f, i) => $"state.Get<{f.Type.QualifiedNullable()}>({i}){forgiving[i]}").ToEquatableArray(),
            VariableArguments = variables.Zip(forgiving, (v, f) => v + f).ToEquatableArray(),
            Accessor = call,
            Explanation = $"by {factory.Name}",
        };
    }
}

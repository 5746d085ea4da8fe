using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>Projects how a reducer creates its object.</summary>
internal static class CreationProjector
{
    public static CreationModel Project(ConstructorChoice choice, IReadOnlyList<StateMember> order, EquatableArray<MemberModel> models, AccessorSet accessors)
    {
        if (choice.Constructor is not { } constructor)
        {
            return new CreationModel
            {
                Kind = choice.IsUninitialized ? CreationKind.Uninitialized : CreationKind.DefaultValue,
                Explanation = choice.IsUninitialized ? "without running a constructor" : "as the default value",
            };
        }

        return new CreationModel
        {
            Kind = CreationKind.Constructor,
            Arguments = choice.Arguments.Select(a => Argument(a.Key, a.Value, order, models)).ToEquatableArray(),
            Restore = order.Select((m, i) => choice.Arguments.Any(a => a.Value == m) && LibraryBases.RestoringCall(m) is { } method ? new RestoreModel(method, i) : null)
                .FirstOrDefault(r => r is not null),
            VariableArguments = choice.Arguments.Select(a => VariableArgument(a.Key, a.Value, order, models)).ToEquatableArray(),
            Accessor = choice.IsDirect ? null : accessors.Constructor(constructor),
            Explanation = constructor.Parameters.IsEmpty
                ? "by its parameterless constructor"
                : $"by its constructor ({string.Join(", ", constructor.Parameters.Select(p => p.Name))})",
        };
    }

    private static string Argument(IParameterSymbol parameter, StateMember? member, IReadOnlyList<StateMember> order, EquatableArray<MemberModel> models)
    {
        if (member is null)
        {
            return $"{Identifiers.Escape(parameter.Name)}: {DefaultValue.Spell(parameter)}";
        }

        var index = order.ToList().IndexOf(member);
        var with = models[index].Reducer;
        var get = with is null ? $"state.Get<{member.Type.QualifiedNullable()}>({index}" : $"state.GetWith({index}, {with.Field}";
        var forgiving = Forgiving(parameter, member);
        if (!parameter.HasExplicitDefaultValue)
        {
            return get + ")" + forgiving;
        }

        var fallback = DefaultValue.Spell(parameter);
        return with is null && SymbolEqualityComparer.Default.Equals(parameter.Type, member.Type)
            ? $"{get}, {fallback}){forgiving}"
            : $"state.Has({index}) ? {get}){forgiving} : {fallback}";
    }

    private static string VariableArgument(IParameterSymbol parameter, StateMember? member, IReadOnlyList<StateMember> order, EquatableArray<MemberModel> models) =>
        member is null ? Argument(parameter, null, order, models) : models[order.ToList().IndexOf(member)].VariableName + Forgiving(parameter, member);

    /// <summary>What the compiler has to be told where a member may be null and the parameter says otherwise.</summary>
    internal static string Forgiving(IParameterSymbol parameter, StateMember member) =>
        member.Type.IsReferenceType && member.Type.NullableAnnotation == NullableAnnotation.Annotated && parameter.NullableAnnotation != NullableAnnotation.Annotated ? "!" : "";
}

using CloudPickle.Analysis;
using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Generators.Project;

/// <summary>Projects a reducible type to the model of its reducer class.</summary>
internal static class ReducerProjector
{
    public static ReducerModel Project(ReducibleType reducible, KnownSymbols known)
    {
        var type = reducible.Type.OriginalDefinition;
        var className = Identifiers.ReducerClass(type, reducible.Place);
        var accessors = new AccessorSet(type, className);
        var creation = reducible.Construction is { } choice ? CreationProjector.Project(type, choice, Ordered(reducible), accessors) : null;
        var members = Ordered(reducible).Select(m => ProjectMember(m, reducible, accessors)).ToEquatableArray();
        var name = PickleTypeName.Of(type, known);
        return new ReducerModel
        {
            HintName = Identifiers.HintName(type),
            ClassName = className,
            Place = PlaceProjector.Project(reducible.Place, known.Compilation),
            TypeName = type.QualifiedNullable(),
            IsEnum = type.TypeKind == TypeKind.Enum,
            IsValueType = type.IsValueType,
            IsPublic = EnclosingGenerics.Parameters(type).Any() && reducible.Place.Container is null && IsPublic(type) &&
                type.ContainingAssembly.SameAs(known.Compilation.Assembly),
            Module = name.Module,
            QualifiedName = name.QualifiedName,
            TypeParameters = TypeParameterProjector.Project(type, reducible.Place.Container),
            IsGeneric = EnclosingGenerics.Parameters(type).Any(),
            IsOpen = type is { TypeKind: TypeKind.Class, IsSealed: false },
            IsTree = reducible.Settings.Tree,
            IsConstructedFromState = members.Any(m => m.IsConstructorArgument),
            VariableName = Identifiers.Variable(type.Name),
            Members = members,
            Creation = creation,
            Accessors = accessors.Own,
            AccessClasses = accessors.Classes,
        };
    }

    /// <summary>The order of the state: constructor arguments first, in the constructor's order.</summary>
    private static IReadOnlyList<StateMember> Ordered(ReducibleType reducible)
    {
        var taken = reducible.Construction?.Arguments.Select(a => a.Value).OfType<StateMember>().ToList() ?? [];
        return [.. taken, .. reducible.Members.Where(m => !taken.Contains(m))];
    }

    private static MemberModel ProjectMember(StateMember member, ReducibleType reducible, AccessorSet accessors)
    {
        var argument = reducible.Construction!.Arguments.FirstOrDefault(a => a.Value == member);
        return new MemberModel
        {
            Key = member.Key,
            TypeName = member.Type.QualifiedNullable(),
            Aliases = member.Aliases.ToEquatableArray(),
            IsRequired = argument.Key is { } parameter ? !parameter.HasExplicitDefaultValue || member.IsRequired : member.IsRequired,
            IsConstructorArgument = argument.Key is not null,
            IsDynamic = member.Type.TypeKind == TypeKind.Dynamic,
            Read = member.Read switch
            {
                MemberAccess.Direct => new(AccessKind.Direct, Identifiers.Escape(member.Name)),
                MemberAccess.Field => new(AccessKind.Field, accessors.Field(member)),
                _ => new(AccessKind.Method, accessors.Getter(member)),
            },
            Write = argument.Key is not null ? null : member.Write switch
            {
                MemberAccess.Direct => new(AccessKind.Direct, Identifiers.Escape(member.Name)),
                MemberAccess.Field => new(AccessKind.Field, accessors.Field(member)),
                _ => new(AccessKind.Method, accessors.Setter(member)),
            },
        };
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}

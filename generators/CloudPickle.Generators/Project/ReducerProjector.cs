using System.Globalization;
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
        if (reducible.Cases.Count > 0)
        {
            return UnionProjector.Project(reducible, known);
        }

        var type = reducible.Type.OriginalDefinition;
        var className = Identifiers.ReducerClass(type, reducible.Place);
        var accessors = new AccessorSet(type, className);
        var order = Ordered(reducible);
        var variable = Identifiers.Variable(type.Name);
        var variables = Variables(order, variable);
        var members = order.Select((m, i) => ProjectMember(m, variables[i], reducible, accessors, known)).ToEquatableArray();
        var creation = reducible.Construction is { } choice ? CreationProjector.Project(choice, order, members, accessors) : null;
        var name = PickleTypeName.Of(type, known);
        return new ReducerModel
        {
            HintName = Identifiers.HintName(type),
            ClassName = className,
            Place = PlaceProjector.Project(reducible.Place, known.Compilation),
            TypeName = type.QualifiedNullable(),
            Kind = type.TypeKind == TypeKind.Enum ? ReducerKind.Enum : reducible.Protocol switch
            {
                ObjectProtocol.State => ReducerKind.State,
                ObjectProtocol.Reduce => ReducerKind.Reduction,
                _ => ReducerKind.Object,
            },
            IsFlags = type.TypeKind == TypeKind.Enum && type.Has(KnownNames.Flags),
            EnumMembers = type.TypeKind != TypeKind.Enum ? default : type.GetMembers().OfType<IFieldSymbol>()
                .Where(f => f.HasConstantValue).Select(f => new EnumMemberModel(f.Name, Convert.ToString(f.ConstantValue, CultureInfo.InvariantCulture))).ToEquatableArray(),
            IsEnumByName = reducible.Settings.EnumByName,
            StateTypeName = reducible.State?.QualifiedNullable(),
            IsValueType = type.IsValueType,
            IsPublic = EnclosingGenerics.Parameters(type).Any() && reducible.Place.Container is null && IsPublic(type) &&
                type.ContainingAssembly.SameAs(known.Compilation.Assembly),
            Module = name.Module,
            QualifiedName = name.QualifiedName,
            TypeParameters = TypeParameterProjector.Project(type, reducible.Place.Container),
            IsGeneric = EnclosingGenerics.Parameters(type).Any(),
            IsOpen = type is { TypeKind: TypeKind.Class, IsSealed: false },
            IsException = reducible.Members.Any(m => m.Read == MemberAccess.Library && m.DeclaringType.DottedName() == "System.Exception"),
            IsTree = reducible.Settings.Tree,
            IsConstructedFromState = members.Any(m => m.IsConstructorArgument),
            VariableName = variable,
            Members = members,
            BeforeDump = HooksAt(HookMoment.BeforeDump, reducible, accessors),
            AfterLoad = HooksAt(HookMoment.AfterLoad, reducible, accessors),
            AfterGraph = HooksAt(HookMoment.AfterGraph, reducible, accessors),
            Creation = creation,
            Accessors = accessors.Own,
            AccessClasses = accessors.Classes,
        };
    }

    /// <summary>The order of the state: constructor arguments first, in the constructor's order.</summary>
    private static IReadOnlyList<StateMember> Ordered(ReducibleType reducible)
    {
        var taken = reducible.Construction?.Arguments.Select(a => a.Value).OfType<StateMember>().ToList() ?? [];
        return [.. taken, .. reducible.Members.Where(m => !taken.Contains(m)).OrderBy(m => m.IsExtensionData)];
    }

    /// <summary>A variable for each member, none like another or like what else is in scope.</summary>
    internal static IReadOnlyList<string> Variables(IReadOnlyList<StateMember> order, string instance)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { instance, "reader", "members" };
        var variables = new List<string>(order.Count);
        foreach (var member in order)
        {
            var name = Identifiers.Variable(member.Name);
            var unique = name;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = name + number;
            }

            variables.Add(unique);
        }

        return variables;
    }

    private static MemberModel ProjectMember(StateMember member, string variable, ReducibleType reducible, AccessorSet accessors, KnownSymbols known)
    {
        var argument = reducible.Construction!.Arguments.FirstOrDefault(a => a.Value == member);
        return new MemberModel
        {
            Key = member.Key,
            TypeName = member.Type.QualifiedNullable(),
            Aliases = member.Aliases.ToEquatableArray(),
            VariableName = variable,
            IsRequired = argument.Key is { } parameter ? !parameter.HasExplicitDefaultValue || member.IsRequired : member.IsRequired,
            IsConstructorArgument = argument.Key is not null,
            PythonHint = member.Reducer is null ? PythonHints.Of(member.Type, known) : "typing.Any",
            IsExtensionData = member.IsExtensionData,
            IsDynamic = member.Type.TypeKind == TypeKind.Dynamic,
            Reducer = CustomReducer.Close(member.Reducer, member.Type) is { } reducer
                ? new(accessors.Reserve(member.Name + "Reducer"), reducer.Qualified()) : null,
            Read = reducible.Protocol != ObjectProtocol.Members ? new(AccessKind.Direct, member.Name) : member.Read switch
            {
                MemberAccess.Direct => new(AccessKind.Direct, Identifiers.Escape(member.Name)),
                MemberAccess.Field => new(AccessKind.Field, accessors.Field(member)),
                MemberAccess.Library => new(AccessKind.Method, string.Format(CultureInfo.InvariantCulture, member.LibraryAccess!, "Get")),
                _ => new(AccessKind.Method, accessors.Getter(member)),
            },
            Write = argument.Key is not null ? null : member.Write switch
            {
                MemberAccess.Direct => new(AccessKind.Direct, Identifiers.Escape(member.Name)),
                MemberAccess.Field => new(AccessKind.Field, accessors.Field(member)),
                MemberAccess.Library => new(AccessKind.Method, string.Format(CultureInfo.InvariantCulture, member.LibraryAccess!, "Set")),
                _ => new(AccessKind.Method, accessors.Setter(member)),
            },
        };
    }

    internal static EquatableArray<HookModel> HooksAt(HookMoment moment, ReducibleType reducible, AccessorSet accessors) =>
        reducible.Hooks.Where(h => h.Moment == moment).Select(h => new HookModel(
            h.IsDirect ? new(AccessKind.Direct, Identifiers.Escape(h.Method.Name)) : new(AccessKind.Method, accessors.Hook(h.Method)),
            h.TakesSession)).ToEquatableArray();

    internal static bool IsPublic(INamedTypeSymbol type)
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

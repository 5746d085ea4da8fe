using CloudPickle.ByValue;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

// Types that travel with their definition.
internal sealed partial class PickleMachine
{
    private Dictionary<object, PickledGlobal?>? _localTypes;

    /// <summary>The type of this process under the name that a definition gives, if it has all of its members; null leaves the definition inert.</summary>
    public PickledGlobal? LocalType(PickledObject node)
    {
        if (_localTypes is not null && _localTypes.TryGetValue(node, out var known))
        {
            return known;
        }

        if (ByValueDefinition.NameOf(node) is not { } name)
        {
            return null;
        }

        return (_localTypes ??= new(ReferenceEqualityComparer.Instance))[node] = FindLocalType(node, name);
    }

    /// <summary>Makes an object of a class that travelled with its definition, inert if there is no local type.</summary>
    public bool TryMakeDefined(PickledObject definition, PickledTuple arguments, out object? result)
    {
        result = null;
        if (ByValueDefinition.NameOf(definition) is null)
        {
            return false;
        }

        if (!TryMakeNew(definition, arguments, out result))
        {
            result = new PickledObject(PickledObjectKind.NewObject, definition, arguments);
        }

        return true;
    }

    private PickledGlobal? FindLocalType(PickledObject node, PickledGlobal name)
    {
        if (TryResolve(name.Module, name.QualifiedName) is not { } local)
        {
            return null;
        }

        return (local.Handler, ByValueDefinition.MembersOf(node)) switch
        {
            (IObjectReducer reducer, { } members) => HasMembers(reducer.Shape, members) ? local : null,
            (IValueHandler, null) => local,
            _ => null,
        };
    }

    private static bool HasMembers(ObjectShape shape, IReadOnlyList<object?> members)
    {
        foreach (var member in members)
        {
            if (!(member is string name && shape.TryFindMember(name, out _)))
            {
                return shape.ExtensionMember >= 0;
            }
        }

        return true;
    }

    /// <summary>Whether a node is the part of a definition that makes the class, <c>functools.partial(make_dataclass, …)</c>.</summary>
    private static bool IsDataclassMaker(object? callable) =>
        callable is PickledObject { Callable: PickledGlobal partial, Arguments: [PickledGlobal made] } &&
        partial.Equals(PythonNames.Partial) && made.Equals(ByValueNames.MakeDataclass);
}

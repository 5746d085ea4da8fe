using CloudPickle.ByValue;
using CloudPickle.Generated;
using CloudPickle.Reduction;

namespace CloudPickle;

// Classes whose definition travels with their values.
public partial class Pickler
{
    private Dictionary<PickledGlobal, int>? _definitions;
    private ByValueScope _byValue = ByValueScope.Empty;

    /// <summary>Writes the definition of a class if it travels by value: once a session, then by reference.</summary>
    internal bool TryWriteDefinition(Type type, PickledGlobal name, Func<PickledObject> define)
    {
        if (_byValue.IsEmpty || !_byValue.Covers(type))
        {
            return false;
        }

        _definitions ??= [];
        if (_definitions.TryGetValue(name, out var id))
        {
            _writer.WriteGet(id);
            return true;
        }

        var hooks = _hasHooks;
        _hasHooks = false;
        Write(define());
        _hasHooks = hooks;
        _definitions.Add(name, _writer.WriteMemoize());
        return true;
    }

    /// <summary>Writes the definition of an annotated type, and remembers where it stands as its class.</summary>
    private bool TryWriteDefinition(ObjectShape shape, ShapeMemo memo)
    {
        if (!TryWriteDefinition(shape.Type, shape.Name, () => ByValueDefinition.OfClass(shape.Name, FieldsOf(shape), shape.IsStruct)))
        {
            return false;
        }

        memo.SetClass(_definitions![shape.Name], Protocol);
        return true;
    }

    private static List<string> FieldsOf(ObjectShape shape)
    {
        List<string> fields = [];
        foreach (var member in shape.Members)
        {
            if ((member.Flags & PickleMemberFlags.ExtensionData) == 0)
            {
                fields.Add(member.Name);
            }
        }

        return fields;
    }

    private void ConfigureByValue()
    {
        var scope = _byValue;
        foreach (var prefix in Options.ByValueNamespaces)
        {
            scope = scope.With(prefix);
        }

        foreach (var assembly in Options.ByValueAssemblies)
        {
            scope = scope.With(assembly);
        }

        _byValue = scope;
    }
}

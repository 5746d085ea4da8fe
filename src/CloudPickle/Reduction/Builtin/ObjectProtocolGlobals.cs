using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// How protocols 0 and 1 build objects, and how names below protocol 4 reach nested ones (PEP 307): only in the shapes that
/// CPython writes, and only for classes that are known.
/// </summary>
internal static class ObjectProtocolGlobals
{
    public static PickledGlobal[] All =>
    [
        new("copyreg", "_reconstructor") { Handler = new ReconstructorHandler() },
        new("copyreg", "__newobj__") { Handler = new NewObjectHandler() },
        new("builtins", "getattr") { Handler = new CallHandler(GetAttribute) },
    ];

    /// <summary>
    /// <c>getattr(Outer, 'Inner')</c> is the name <c>Outer.Inner</c>, and of an enum the member. Nothing else is looked up.
    /// </summary>
    private static bool GetAttribute(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments is [PickledObject definition, string member] && ByValue.ByValueDefinition.NameOf(definition) is not null)
        {
            // A member of an enum that travelled with its definition.
            result = machine.LocalType(definition)?.Handler is IValueHandler local
                ? local.FromName(machine, member)
                : new PickledObject(PickledObjectKind.Reduce, PythonNames.GetAttr, new PickledTuple(definition, member));
            return true;
        }

        if (arguments.Length != 2 || arguments[0] is not PickledGlobal owner || arguments[1] is not string name || name.Length == 0 || QualifiedName.LastDot(name) >= 0)
        {
            return false;
        }

        if (owner.Handler is IValueHandler values)
        {
            result = values.FromName(machine, name);
            return true;
        }

        if (machine.Options.UnknownGlobals == UnknownGlobals.Opaque && !machine.IsKnown(owner.Module, $"{owner.QualifiedName}.{name}"))
        {
            return false;
        }

        var nested = $"{owner.QualifiedName}.{name}";
        if (owner.Handler is ProvisionalName or IObjectReducer or IObjectMaker or IValueHandler && !machine.IsKnown(owner.Module, nested))
        {
            // An outer class between a class and the one that is wanted.
            result = machine.MakeProvisional(owner, nested);
            return true;
        }

        machine.ResolveProvisional(owner);
        result = machine.ResolveGlobal(owner.Module, nested);
        return true;
    }
}

using System.ComponentModel;
using System.Dynamic;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A dynamic object is Python's <c>types.SimpleNamespace</c>: its members are attributes there. A dict whose keys are str is read too. It exists
/// before its members, so it may contain itself.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(ExpandoObject))]
public sealed class ExpandoObjectReducer : Reducer<ExpandoObject>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, ExpandoObject value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.WriteCall(PythonNames.SimpleNamespace);
        pickler.Memoize(value);
        pickler.BeginDictionary(null);
        foreach (var (name, member) in value)
        {
            pickler.NextEntry(name);
            pickler.Write(name);
            pickler.Write(member);
        }

        pickler.EndDictionary();
        pickler.Writer.WriteOpcode(Opcode.Build);
    }

    /// <inheritdoc/>
    public override ExpandoObject Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or ExpandoObject)
        {
            return (ExpandoObject)node!;
        }

        if (node is not PickledDictionary members)
        {
            throw unpickler.Mismatch(typeof(ExpandoObject), node);
        }

        if (unpickler.Machine.TryGetConverted<ExpandoObject>(node, out var known))
        {
            return known!;
        }

        var expando = new ExpandoObject();
        var count = 0;
        unpickler.Machine.AddConverted(node, expando, Complete);
        Complete();
        return expando;

        bool Complete()
        {
            // A copy: reading a member may add to the node.
            var added = new List<KeyValuePair<object?, object?>>(members)[count..];
            foreach (var (key, member) in added)
            {
                count++;
                var name = key as string ?? throw unpickler.Error($"{ValueText.KindOf(key)} cannot be the name of a member of an ExpandoObject.");
                ((IDictionary<string, object?>)expando)[name] = unpickler.Read<object?>(member);
            }

            return added.Count > 0;
        }
    }
}

using CloudPickle.Reduction;
using CloudPickle.Wire;

namespace CloudPickle;

public partial class Pickler
{
    private readonly IdentityTable _identities = new();
    private Dictionary<PickledGlobal, int>? _globals;

    /// <summary>
    /// Writes a reference to an object that was written before, and says whether it did. If not, the reducer writes the object and
    /// calls <see cref="Memoize"/> as soon as it stands on the machine's stack, before its parts if these may refer back to it.
    /// </summary>
    /// <param name="value">The object; compared by identity.</param>
    public bool TryWriteReference(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!_identities.TryGet(value, out var id, out var isOpen))
        {
            return false;
        }

        WriteReference(value, id, isOpen);
        return true;
    }

    /// <summary>Remembers the object on top of the machine's stack, so that later occurrences refer to it.</summary>
    /// <param name="value">The object.</param>
    public void Memoize(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _identities.Add(value, _writer.WriteMemoize(), isOpen: false);
    }

    /// <summary>Writes a global name: a class or function as Python sees it.</summary>
    /// <param name="name">Module and qualified name.</param>
    public void WriteGlobal(PickledGlobal name)
    {
        ArgumentNullException.ThrowIfNull(name);
        WriteGlobal(name, []);
    }

    /// <summary>Writes a global name whose first occurrence is encoded already, unless that takes other opcodes here.</summary>
    private void WriteGlobal(PickledGlobal name, ReadOnlySpan<byte> opcodes)
    {
        if (_globals is not null && _globals.TryGetValue(name, out var id))
        {
            _writer.WriteGet(id);
            return;
        }

        if (Options.Extensions is { } extensions && Protocol >= 2 && extensions.TryGetCode(name, out var code))
        {
            _writer.WriteExtension(code);
            return;
        }

        if (Protocol >= 4 && !opcodes.IsEmpty)
        {
            _writer.WriteRaw(opcodes);
            (_globals ??= []).Add(name, _writer.ReserveMemoIds(1));
            return;
        }

        // Before protocol 4 a name has no dots: nested classes are reached by getattr, as CPython writes them.
        var dot = Protocol < 4 ? QualifiedName.LastDot(name.QualifiedName) : -1;
        if (dot < 0)
        {
            _writer.WriteGlobal(name.Module, name.QualifiedName);
        }
        else
        {
            WriteGlobal(PythonNames.GetAttr);
            BeginTuple(2);
            WriteGlobal(new PickledGlobal(name.Module, name.QualifiedName[..dot]));
            _writer.WriteString(name.QualifiedName.AsSpan(dot + 1));
            EndTuple(2);
            _writer.WriteOpcode(Opcode.Reduce);
        }

        (_globals ??= []).Add(name, _writer.WriteMemoize());
    }

    private void WriteReference(object value, int id, bool isOpen)
    {
        if (isOpen)
        {
            ThrowIfConstructing(value);
        }

        _writer.WriteGet(id);
    }

    private void ThrowIfConstructing(object value)
    {
        for (var depth = _depth; depth >= 0; depth--)
        {
            ref var frame = ref _frames[depth];
            if (ReferenceEquals(frame.Key, value) && frame.Shape is { } shape && IndexAt(depth) is >= 0 and var index && shape.IsConstructorMember(index))
            {
                throw Error(
                    $"A cycle leads back to {TypeNames.Of(shape.Type)} through its constructor argument '{shape.Members[index].Name}': the object cannot exist before its argument does. " +
                    "Make the member settable, or annotate the type with [Picklable(Construction = PickleConstruction.Uninitialized)].");
            }
        }
    }
}

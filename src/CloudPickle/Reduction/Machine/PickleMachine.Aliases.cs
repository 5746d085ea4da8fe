using System.Collections;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

// One container, held both where it has a type and where it is only an object: both get the typed one.
internal sealed partial class PickleMachine
{
    private readonly Dictionary<object, object?> _typed = new(ReferenceEqualityComparer.Instance);
    private readonly List<LooseContainer> _loose = [];

    /// <summary>
    /// What a slot that is declared as object gets for an untyped container: the typed one if a member asked for it, else the untyped one, which
    /// is set again at the end of the load if a member asks later. Two different typed ones leave it untyped.
    /// </summary>
    public object? ShareUntyped(object? value)
    {
        if (value is not (List<object?> or PickledDictionary or PickledSet))
        {
            return value;
        }

        if (_typed.TryGetValue(value, out var typed))
        {
            return typed ?? value;
        }

        _loose.Add(new LooseContainer(value));
        return value;
    }

    private void NoteTyped(object node, object converted)
    {
        if (converted is IEnumerable && !_typed.TryAdd(node, converted) && !ReferenceEquals(_typed[node], converted))
        {
            _typed[node] = null;
        }
    }

    private void ForgetTyped(object node) => _typed.Remove(node);

    private void SetLooseAgain(int start, IObjectReducer reducer, object instance, int member, object? raw)
    {
        for (var i = start; i < _loose.Count; i++)
        {
            _loose[i].SetAgain ??= SetAgain(reducer, instance, member, raw);
        }
    }

    private void CompleteAliases()
    {
        for (var i = 0; i < _loose.Count; i++)
        {
            var loose = _loose[i];
            if (loose.SetAgain is { } setAgain && _typed.GetValueOrDefault(loose.Node) is not null)
            {
                loose.SetAgain = null;
                setAgain();
            }
        }
    }

    private sealed class LooseContainer(object node)
    {
        public object Node { get; } = node;

        public Action? SetAgain { get; set; }
    }
}

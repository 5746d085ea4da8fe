using System.Collections;

namespace CloudPickle.Reduction.Machine;

// One container, held both where it has a type and where it is only an object: both get the typed one.
internal sealed partial class PickleMachine
{
    private readonly Dictionary<object, object?> _typed = new(ReferenceEqualityComparer.Instance);
    private readonly List<LooseContainer> _loose = [];
    private readonly List<object> _untyped = [];

    private HashSet<object>? _aliased;
    private bool _notesAliases;
    private bool _isComplete;
    private int _openAliases;

    /// <summary>
    /// Begins the last conversion: everything has been read, so that no further reference can come. What nothing refers to twice need not be remembered.
    /// </summary>
    public void BeginLastConversion() => _isComplete = true;

    /// <summary>Whether the same node may be converted again, or grow: something refers to it twice, or to what it stands in, so that a cycle may lead back.</summary>
    public bool MayBeSeenAgain(object node) => !_isComplete || _openAliases > 0 || IsAliased(node);

    private bool IsAliased(object? value) => _aliased is not null && _isComplete && value is not (null or string or ValueType) && _aliased.Contains(value);

    /// <summary>Remembers that a value stands in two places.</summary>
    private void NoteAlias(object value)
    {
        if ((_aliased ??= new HashSet<object>(ReferenceEqualityComparer.Instance)).Add(value))
        {
            Charge(BytesPerAlias);
        }
    }

    /// <summary>How many containers were given to slots that are declared as object.</summary>
    public int LooseCount => _loose.Count;

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

        if (IsSession && FindKeptContainer(value) is { } kept)
        {
            return kept;
        }

        if (MayBeSeenAgain(value))
        {
            Charge(BytesPerAlias);
            _loose.Add(new LooseContainer(value));
        }

        return value;
    }

    /// <summary>Says how the slots that got loose containers since <paramref name="start"/> are set again, where nobody closer to them has.</summary>
    public void SetLooseAgain(int start, Action again)
    {
        for (var i = start; i < _loose.Count; i++)
        {
            _loose[i].SetAgain ??= again;
        }
    }

    /// <summary>Remembers a container that stays as the machine made it: what it holds may still get a type.</summary>
    private void NoteUntyped(object container)
    {
        if (!_isComplete || _aliased is not null)
        {
            Charge(BytesPerAlias);
            _untyped.Add(container);
        }
    }

    private void NoteTyped(object node, object converted)
    {
        if (converted is IEnumerable && !_typed.TryAdd(node, converted) && !ReferenceEquals(_typed[node], converted))
        {
            _typed[node] = null;
        }
    }

    private void ForgetTyped(object node) => _typed.Remove(node);

    private void CompleteAliases()
    {
        // Each is done once, although it may be how many slots are set again.
        HashSet<Action>? done = null;
        for (var i = 0; i < _loose.Count; i++)
        {
            var loose = _loose[i];
            if (loose.SetAgain is { } setAgain && TypedOf(loose.Node) is not null)
            {
                loose.SetAgain = null;
                if ((done ??= []).Add(setAgain))
                {
                    setAgain();
                }
            }
        }

        if (_untyped.Count > 0 && (_typed.Count > 0 || _kept.Count > 0))
        {
            ShareInsideUntyped();
        }
    }

    /// <summary>Goes through what stayed untyped and puts typed containers where they are held as elements.</summary>
    private void ShareInsideUntyped()
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>(_untyped);
        while (pending.TryPop(out var container))
        {
            if (!visited.Add(container))
            {
                continue;
            }

            switch (container)
            {
                case List<object?> list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        if (ShareElement(list[i], pending) is { } typed)
                        {
                            list[i] = typed;
                        }
                    }

                    break;
                case PickledTuple tuple:
                    for (var i = 0; i < tuple.Count; i++)
                    {
                        if (ShareElement(tuple[i], pending) is { } typed)
                        {
                            tuple.SetItem(i, typed);
                        }
                    }

                    break;
                case PickledDictionary dictionary:
                    foreach (var (key, value) in new List<KeyValuePair<object?, object?>>(dictionary))
                    {
                        if (ShareElement(value, pending) is { } typed)
                        {
                            dictionary.Set(key, typed);
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>The typed container in place of an element; null where the element stays, and is gone through in its turn.</summary>
    private object? ShareElement(object? element, Stack<object> pending)
    {
        if (element is not (List<object?> or PickledDictionary or PickledTuple or PickledSet))
        {
            return null;
        }

        var typed = TypedOf(element);
        if (typed is null)
        {
            pending.Push(element);
        }

        return typed;
    }

    private object? TypedOf(object node) => _typed.GetValueOrDefault(node) ?? (IsSession ? FindKeptContainer(node) : null);

    private sealed class LooseContainer(object node)
    {
        public object Node { get; } = node;

        public Action? SetAgain { get; set; }
    }
}

using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

// From untyped containers to typed ones. A container that several members share is converted once; one that grew after it was
// converted (a cycle) is completed when the whole pickle has been read.
internal sealed partial class PickleMachine
{
    private readonly Dictionary<ConversionKey, object> _conversions = [];
    private readonly List<ConversionKey> _conversionLog = [];
    private readonly List<Func<bool>> _incomplete = [];
    private readonly List<ArrayConversion> _arrays = [];
    private Dictionary<object, object>? _interned;
    private int _conversionDepth;

    /// <summary>Converts a value to a declared type.</summary>
    public T Read<T>(object? value)
    {
        Charge(typeof(T).IsValueType || typeof(T) == typeof(string) || typeof(T) == typeof(object) ? BytesPerConversion : BytesPerConvertedObject);
        var reducer = _unpickler.FindReducer<T>();
        var isAliased = IsAliased(value);
        _openAliases += isAliased ? 1 : 0;
        if ((++_conversionDepth & (StackGuard.CheckInterval - 1)) == 0 && !StackGuard.HasRoom)
        {
            var result = ReadOnFreshStack(reducer, value);
            _openAliases -= isAliased ? 1 : 0;
            _conversionDepth--;
            return result;
        }

        var converted = reducer.Read(_unpickler, value);
        _openAliases -= isAliased ? 1 : 0;
        _conversionDepth--;
        if (!typeof(T).IsValueType && value is List<object?> or PickledDictionary or PickledTuple && ReferenceEquals(converted, value))
        {
            NoteUntyped(value);
        }

        return converted;
    }

    /// <summary>By itself, so that only deep values pay for the closure.</summary>
    private T ReadOnFreshStack<T>(Reducer<T> reducer, object? value)
    {
        T result = default!;
        StackGuard.RunOnFreshStack(() => result = reducer.Read(_unpickler, value));
        return result;
    }

    public T ReadMember<T>(ObjectShape shape, int member, object? value)
    {
        var level = EnterPath(PathSegment.OfMember(shape.Members[member].Name));
        var depth = _conversionDepth;
        try
        {
            return Read<T>(value);
        }
        finally
        {
            // An exception has its path already; a member that is only postponed must find the path as it was.
            LeavePath(level);
            _conversionDepth = depth;
        }
    }

    public T ReadMember<T>(ObjectShape shape, int member, object? value, Reducer<T> reducer)
    {
        var level = EnterPath(PathSegment.OfMember(shape.Members[member].Name));
        try
        {
            var resolved = Resolve(value);
            return resolved is null && default(T) is null ? default! : reducer.Read(_unpickler, resolved);
        }
        finally
        {
            LeavePath(level);
        }
    }

    /// <summary>What a value is when it becomes part of a typed object. A reference to an object that does not exist yet is an error here.</summary>
    public object? Resolve(object? value)
    {
        if (value is not UnfinishedObject unfinished)
        {
            return value;
        }

        return unfinished.Result ?? ConstructEarly(unfinished) ?? throw new UnfinishedReferenceException(
            $"A cycle leads to {unfinished.TypeName} through its own constructor argument: the object cannot exist before its argument does. {CycleAdvice}",
            unfinished,
            CurrentPath,
            _offset,
            _opcode);
    }

    /// <summary>
    /// A cycle leads to an object whose state is still being read. When what its constructor takes has been read, it can be made now: the
    /// state so far is in the dict above it, and in the keys and values above that one's mark. A value with a key above it is complete.
    /// </summary>
    private object? ConstructEarly(UnfinishedObject unfinished)
    {
        var state = unfinished.StackIndex + 1;
        if (state >= _count || !ReferenceEquals(_stack[state - 1], unfinished) || _stack[state] is not PickledDictionary dictionary)
        {
            return null;
        }

        var start = state + 1;
        var end = start;
        var mark = Array.BinarySearch(_marks, 0, _markCount, start);
        if (mark >= 0)
        {
            var limit = mark + 1 < _markCount ? _marks[mark + 1] : _count;
            while (end + 2 < limit && _stack[end + 2] is string)
            {
                end += 2;
            }
        }

        Charge(end - start + dictionary.Count);
        return unfinished.TryConstruct(this, dictionary, _stack.AsSpan(start, end - start));
    }

    public bool TryGetConverted<T>(object node, out T? converted)
        where T : class
    {
        converted = _conversions.GetValueOrDefault(new ConversionKey(node, typeof(T))) as T ?? (IsSession ? FindKept<T>(node) : null);
        return converted is not null;
    }

    /// <summary>Remembers the typed container of a node, before it is filled; the completion is asked again at the end of the load.</summary>
    /// <param name="node">The untyped container.</param>
    /// <param name="converted">The typed one.</param>
    /// <param name="complete">Adds what is missing and says whether anything was.</param>
    public void AddConverted<T>(object node, T converted, Func<bool> complete)
        where T : class
    {
        Keep(node, converted);
        if (!MayBeSeenAgain(node))
        {
            return;
        }

        Charge(BytesPerConvertedContainer);
        var key = new ConversionKey(node, typeof(T));
        _conversions[key] = converted;
        _conversionLog.Add(key);
        NoteTyped(node, converted);
        _incomplete.Add(complete);
    }

    /// <summary>Remembers an array: it cannot grow, so a node that grew after it was read is converted again for whoever holds the array.</summary>
    public void AddConverted<T>(List<object?> node, T[] converted)
    {
        Keep(node, converted);
        if (!MayBeSeenAgain(node))
        {
            return;
        }

        Charge(BytesPerConvertedContainer);
        var key = new ConversionKey(node, typeof(T[]));
        _conversions[key] = converted;
        _conversionLog.Add(key);
        NoteTyped(node, converted);
        _arrays.Add(new ArrayConversion(node, converted.Length, key));
    }

    /// <summary>An immutable value that this load made before of the same parts, or a new one.</summary>
    public T Intern<TKey, T>(TKey key, Func<T> make)
        where TKey : notnull
        where T : class
    {
        _interned ??= [];
        if (!_interned.TryGetValue(key, out var value))
        {
            Charge(BytesPerAlias);
            _interned[key] = value = make();
        }

        return (T)value;
    }

    /// <summary>Completes typed containers whose nodes were still being filled when they were converted.</summary>
    public void CompleteConversions()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < _incomplete.Count; i++)
            {
                changed |= _incomplete[i]();
            }

            for (var i = 0; i < _arrays.Count; i++)
            {
                changed |= CompleteArray(_arrays[i]);
            }
        }

        CompleteAliases();
    }

    private bool CompleteArray(ArrayConversion array)
    {
        if (array.Node.Count == array.Length)
        {
            return false;
        }

        array.Length = array.Node.Count;
        ForgetConversion(array.Key);
        if (array.SetAgain is null)
        {
            throw Error("A cycle leads back to an array that is held by a constructor argument or by a collection: it cannot be made before its items. Use a List<T>, or hold the array in a settable member.");
        }

        array.SetAgain();
        return true;
    }

    private void ClearConversions()
    {
        _interned = null;
        ForgetMade();
        _incomplete.Clear();
        _arrays.Clear();
        _loose.Clear();
        _untyped.Clear();
        _conversionLog.Clear();
        _typed.Clear();
        _conversions.Clear();
        if (_conversionLog.Capacity > MaxKeptValues || _loose.Capacity > MaxKeptValues)
        {
            _incomplete.TrimExcess();
            _arrays.TrimExcess();
            _loose.TrimExcess();
            _untyped.TrimExcess();
            _conversionLog.TrimExcess();
            _typed.TrimExcess();
            _conversions.TrimExcess();
        }
    }

    private void ForgetConversion(ConversionKey key)
    {
        if (_conversions.Remove(key, out var converted))
        {
            ForgetKept(key.Node, converted);
        }

        ForgetTyped(key.Node);
    }

    private void ForgetConversions(int count)
    {
        for (var i = count; i < _conversionLog.Count; i++)
        {
            ForgetConversion(_conversionLog[i]);
        }

        _conversionLog.RemoveRange(count, _conversionLog.Count - count);
    }

    /// <summary>A node, by identity, and the type that it was converted to.</summary>
    private readonly struct ConversionKey(object node, Type type) : IEquatable<ConversionKey>
    {
        private readonly object _node = node;

        public object Node => _node;

        private readonly Type _type = type;

        public bool Equals(ConversionKey other) => ReferenceEquals(_node, other._node) && _type == other._type;

        public override bool Equals(object? obj) => obj is ConversionKey other && Equals(other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_node);
    }

    private sealed class ArrayConversion(List<object?> node, int length, ConversionKey key)
    {
        public List<object?> Node { get; } = node;

        public int Length { get; set; } = length;

        public ConversionKey Key { get; } = key;

        public Action? SetAgain { get; set; }
    }
}

using System.Text;

namespace CloudPickle;

/// <summary>
/// Prints values in the style of Python's <c>repr</c>, bounded in items, characters and depth, and safe on cycles. It
/// calls no code of types it does not know.
/// </summary>
internal sealed class ValuePrinter
{
    private const int MaxItems = 200;
    private const int MaxLength = 4096;
    private const int MaxDepth = 8;
    private const int MaxNameLength = 100;
    private const string Cutoff = "...";

    private readonly StringBuilder _text = new();
    private readonly object[] _ancestors = new object[MaxDepth];
    private int _depth;
    private int _items;

    internal static string Print(object? value)
    {
        var printer = new ValuePrinter();
        printer.Write(value);
        if (printer._text.Length > MaxLength)
        {
            printer._text.Length = MaxLength - Cutoff.Length;
            printer._text.Append(Cutoff);
        }

        return printer._text.ToString();
    }

    /// <summary>A name, cut off when it is too long to read.</summary>
    internal static string Cut(string name) => name.Length <= MaxNameLength ? name : string.Concat(name.AsSpan(0, MaxNameLength), Cutoff);

    private bool IsFull => _items >= MaxItems || _text.Length >= MaxLength;

    private void Write(object? value)
    {
        switch (value)
        {
            case PickledTuple v: WriteItems(v, "(", v, v.Count == 1 ? ",)" : ")"); break;
            case List<object?> v: WriteItems(v, "[", v, "]"); break;
            case PickledDictionary v: WriteEntries(v, "{", v, ": ", "}"); break;
            case PickledSet { Count: 0 }: _text.Append("set()"); break;
            case PickledSet v: WriteItems(v, "{", v, "}"); break;
            case PickledFrozenSet { Count: 0 }: _text.Append("frozenset()"); break;
            case PickledFrozenSet v: WriteItems(v, "frozenset({", v, "})"); break;
            case PickledObject v: WriteObject(v); break;
            default: WriteLeaf(value); break;
        }
    }

    private bool Enter(object container, string open, string close)
    {
        if (_depth == MaxDepth || IsAncestor(container))
        {
            _text.Append(open).Append(Cutoff).Append(close.TrimStart(','));
            return false;
        }

        _ancestors[_depth++] = container;
        _text.Append(open);
        return true;
    }

    private bool IsAncestor(object container)
    {
        for (var i = 0; i < _depth; i++)
        {
            if (ReferenceEquals(_ancestors[i], container))
            {
                return true;
            }
        }

        return false;
    }

    private void Leave(string close)
    {
        _depth--;
        _text.Append(close);
    }

    private void WriteItems(object container, string open, IEnumerable<object?> items, string close)
    {
        if (Enter(container, open, close))
        {
            WriteItems(items, first: true);
            Leave(close);
        }
    }

    private void WriteItems(IEnumerable<object?> items, bool first)
    {
        foreach (var item in items)
        {
            if (!BeginItem(ref first))
            {
                return;
            }

            Write(item);
        }
    }

    private void WriteEntries(
        object container, string open, IEnumerable<KeyValuePair<object?, object?>> entries, string separator, string close)
    {
        if (!Enter(container, open, close))
        {
            return;
        }

        var first = true;
        foreach (var (key, item) in entries)
        {
            if (!BeginItem(ref first))
            {
                break;
            }

            Write(key);
            _text.Append(separator);
            Write(item);
        }

        Leave(close);
    }

    private bool BeginItem(ref bool first)
    {
        if (!first)
        {
            _text.Append(", ");
        }

        first = false;
        if (IsFull)
        {
            _text.Append(Cutoff);
            return false;
        }

        _items++;
        return true;
    }

    private void WriteObject(PickledObject value)
    {
        if (value.Callable is PickledGlobal name)
        {
            _text.Append(name);
        }
        else if (Enter(value, "<", ">"))
        {
            Write(value.Callable);
            Leave(">");
        }

        if (!Enter(value, "(", ")"))
        {
            return;
        }

        WriteItems(value.Arguments, first: true);
        var first = value.Arguments.Count == 0;
        foreach (var (key, item) in value.KeywordArguments ?? [])
        {
            if (!BeginItem(ref first))
            {
                break;
            }

            _text.Append("**").Append('{');
            Write(key);
            _text.Append(": ");
            Write(item);
            _text.Append('}');
        }

        Leave(")");
        if (value.HasState)
        {
            WriteItems(value, " state ", [value.State], "");
        }

        if (value.Items is { } items)
        {
            WriteItems(value, " items [", items, "]");
        }

        if (value.SetItems is { } elements)
        {
            WriteItems(value, " elements {", elements, "}");
        }

        if (value.Entries is { } entries)
        {
            WriteEntries(value, " entries {", entries, ": ", "}");
        }

        if (value.SideEffects is { } effects)
        {
            WriteItems(value, " then [", effects, "]");
        }
    }

    private void WriteLeaf(object? value)
    {
        if (!ScalarPrinter.TryWrite(_text, value) && !MomentPrinter.TryWrite(_text, value!, WriteZone))
        {
            _text.Append('<').Append(Cut(value!.GetType().ToString())).Append('>');
        }
    }

    private void WriteZone(object zone)
    {
        // Any node can stand for a zone, also one that leads back here, so it counts as a level of its own.
        if (Enter(new object(), "", ""))
        {
            Write(zone);
            Leave("");
        }
    }
}

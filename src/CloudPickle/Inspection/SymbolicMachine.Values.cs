using CloudPickle.Wire;

namespace CloudPickle.Inspection;

internal sealed partial class SymbolicMachine
{
    private void MakeValue(StackEffect effect, object? argument)
    {
        var kind = KindOf(_opcode, argument);
        if (effect.TakesMark || effect.Popped > 0)
        {
            var items = effect.TakesMark ? TakeAboveMark() : TakeTop(effect.Popped);
            var node = Node(kind);
            if (kind == PickleNodeKind.Dictionary)
            {
                AddEntries(node, items);
            }
            else
            {
                node.AddItems(items);
            }

            Push(node);
        }
        else
        {
            Push(Node(kind));
        }
    }

    private static PickleNodeKind KindOf(Opcode opcode, object? argument) => opcode switch
    {
        Opcode.None => PickleNodeKind.None,
        Opcode.NewTrue or Opcode.NewFalse => PickleNodeKind.Boolean,
        Opcode.Int => argument is bool ? PickleNodeKind.Boolean : PickleNodeKind.Integer,
        Opcode.BinInt or Opcode.BinInt1 or Opcode.BinInt2 or Opcode.Long or Opcode.Long1 or Opcode.Long4 => PickleNodeKind.Integer,
        Opcode.Float or Opcode.BinFloat => PickleNodeKind.Float,
        Opcode.String or Opcode.BinString or Opcode.ShortBinString => PickleNodeKind.String8,
        Opcode.Unicode or Opcode.ShortBinUnicode or Opcode.BinUnicode or Opcode.BinUnicode8 => PickleNodeKind.String,
        Opcode.ShortBinBytes or Opcode.BinBytes or Opcode.BinBytes8 => PickleNodeKind.Bytes,
        Opcode.ByteArray8 => PickleNodeKind.ByteArray,
        Opcode.EmptyList or Opcode.List => PickleNodeKind.List,
        Opcode.EmptyDict or Opcode.Dict => PickleNodeKind.Dictionary,
        Opcode.EmptySet => PickleNodeKind.Set,
        Opcode.FrozenSet => PickleNodeKind.FrozenSet,
        _ => PickleNodeKind.Tuple,
    };

    private void AddItems(PickleNode[] items)
    {
        var target = Peek();
        var toSet = _opcode == Opcode.AddItems;
        NoteTarget(target, toSet ? PickleNodeKind.Set : PickleNodeKind.List);
        if (toSet && target.Kind != PickleNodeKind.Set)
        {
            (target.Parts.SetItems ??= []).AddRange(items);
        }
        else
        {
            target.AddItems(items);
        }
    }

    private void AddEntries(PickleNode[] items)
    {
        var target = Peek();
        if (target.Kind != PickleNodeKind.List)
        {
            NoteTarget(target, PickleNodeKind.Dictionary);
        }

        AddEntries(target, items);
    }

    private void AddEntries(PickleNode target, PickleNode[] items)
    {
        if (items.Length % 2 != 0)
        {
            throw Error("an odd number of keys and values");
        }

        var entries = target.Parts.Entries ??= [];
        for (var i = 0; i < items.Length; i += 2)
        {
            entries.Add(new(items[i], items[i + 1]));
        }
    }

    private void MakeReadOnly()
    {
        var target = Peek();
        if (target.Kind is not (PickleNodeKind.Bytes or PickleNodeKind.ByteArray or PickleNodeKind.OutOfBandBuffer) && !IsUnknown(target))
        {
            Note("not a buffer");
        }

        target.Parts.IsReadOnly = true;
    }

    private void NoteTarget(PickleNode target, PickleNodeKind expected)
    {
        if (target.Kind != expected && !IsObject(target))
        {
            Note($"the target is no {expected}: it is a {target.Kind}");
        }
    }

    /// <summary>Whether it is an object that may take items and a state. A name is none: that would change the class for everybody.</summary>
    private static bool IsObject(PickleNode node) => node.Kind is PickleNodeKind.Call or PickleNodeKind.NewObject or PickleNodeKind.Extension or PickleNodeKind.PersistentObject;

    /// <summary>Whether only running the pickle would tell what the value can do.</summary>
    private static bool IsUnknown(PickleNode node) => IsObject(node) || node.Kind == PickleNodeKind.Global;
}

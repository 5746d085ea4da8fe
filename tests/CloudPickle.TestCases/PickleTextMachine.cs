using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using CloudPickle.Wire;

namespace CloudPickle.Testing;

/// <summary>Runs the opcodes that protocols 4 and 5 are written with, and makes text nodes of them.</summary>
internal sealed class PickleTextMachine
{
    private readonly List<PickleTextNode?> _stack = [];
    private readonly List<PickleTextNode> _memo = [];
    private int _position;

    public PickleTextNode Run(ReadOnlySpan<byte> pickle)
    {
        while (true)
        {
            var opcode = (Opcode)pickle[_position++];
            if (opcode == Opcode.Stop)
            {
                return Pop();
            }

            Step(opcode, pickle);
        }
    }

    private void Step(Opcode opcode, ReadOnlySpan<byte> pickle)
    {
        switch (opcode)
        {
            case Opcode.Proto: Take(pickle, 1); break;
            case Opcode.Frame: Take(pickle, 8); break;
            case Opcode.Mark: _stack.Add(null); break;
            case Opcode.None: Leaf("None"); break;
            case Opcode.NewTrue: Leaf("True"); break;
            case Opcode.NewFalse: Leaf("False"); break;
            case Opcode.BinInt1: Leaf(Text(Take(pickle, 1)[0])); break;
            case Opcode.BinInt2: Leaf(Text(BinaryPrimitives.ReadUInt16LittleEndian(Take(pickle, 2)))); break;
            case Opcode.BinInt: Leaf(Text(BinaryPrimitives.ReadInt32LittleEndian(Take(pickle, 4)))); break;
            case Opcode.Long1: Leaf(Text(new BigInteger(Take(pickle, Take(pickle, 1)[0])))); break;
            case Opcode.Long4: Leaf(Text(new BigInteger(Take(pickle, Length4(pickle))))); break;
            case Opcode.BinFloat: Leaf(Float(BinaryPrimitives.ReadDoubleBigEndian(Take(pickle, 8)))); break;
            case Opcode.ShortBinUnicode: Leaf(Quote(Take(pickle, Take(pickle, 1)[0]))); break;
            case Opcode.BinUnicode: Leaf(Quote(Take(pickle, Length4(pickle)))); break;
            case Opcode.ShortBinBytes: Leaf(Hex("b", Take(pickle, Take(pickle, 1)[0]))); break;
            case Opcode.BinBytes: Leaf(Hex("b", Take(pickle, Length4(pickle)))); break;
            case Opcode.ByteArray8: Push(new(Hex("bytearray ", Take(pickle, Length8(pickle))), " ")); break;
            case Opcode.EmptyList: Push(new("[", "]")); break;
            case Opcode.EmptyDict: Push(new("{", "}")); break;
            case Opcode.EmptySet: Push(new("set{", "}")); break;
            case Opcode.EmptyTuple: Push(new("(", ")")); break;
            case Opcode.Tuple1: Collect("(", ")", 1); break;
            case Opcode.Tuple2: Collect("(", ")", 2); break;
            case Opcode.Tuple3: Collect("(", ")", 3); break;
            case Opcode.Tuple: Collect("(", ")", AfterMark()); break;
            case Opcode.FrozenSet: Collect("frozenset{", "}", AfterMark()); break;
            case Opcode.Append: AddTo(1); break;
            case Opcode.Appends or Opcode.AddItems: AddTo(AfterMark()); break;
            case Opcode.SetItem: AddPairs(2); break;
            case Opcode.SetItems: AddPairs(AfterMark()); break;
            case Opcode.StackGlobal: Global(); break;
            case Opcode.Reduce: Apply(":="); break;
            case Opcode.NewObj: Apply(""); break;
            case Opcode.Build: Build(); break;
            case Opcode.Pop: Drop(); break;
            case Opcode.Memoize: _memo.Add(_stack[^1]!); break;
            case Opcode.BinGet: Push(_memo[Take(pickle, 1)[0]]); break;
            case Opcode.LongBinGet: Push(_memo[Length4(pickle)]); break;
            default: throw new InvalidDataException($"{OpcodeTable.NameOf(opcode)} at {_position - 1} is not an opcode that is expected here.");
        }
    }

    private ReadOnlySpan<byte> Take(ReadOnlySpan<byte> pickle, int count)
    {
        _position += count;
        return pickle.Slice(_position - count, count);
    }

    private int Length4(ReadOnlySpan<byte> pickle) => BinaryPrimitives.ReadInt32LittleEndian(Take(pickle, 4));

    private int Length8(ReadOnlySpan<byte> pickle) => checked((int)BinaryPrimitives.ReadInt64LittleEndian(Take(pickle, 8)));

    private void Leaf(string text) => Push(PickleTextNode.Leaf(text));

    private void Push(PickleTextNode node) => _stack.Add(node);

    private PickleTextNode Pop()
    {
        var node = _stack[^1] ?? throw new InvalidDataException($"A mark is in the way at {_position}.");
        _stack.RemoveAt(_stack.Count - 1);
        return node;
    }

    /// <summary>How many values stand above the last mark, which goes away.</summary>
    private int AfterMark()
    {
        var mark = _stack.LastIndexOf(null);
        _stack.RemoveAt(mark);
        return _stack.Count - mark;
    }

    private List<PickleTextNode> Pop(int count)
    {
        var nodes = _stack.GetRange(_stack.Count - count, count);
        _stack.RemoveRange(_stack.Count - count, count);
        return nodes!;
    }

    private void Collect(string open, string close, int count)
    {
        var node = new PickleTextNode(open, close);
        node.Parts.AddRange(Pop(count));
        Push(node);
    }

    private void AddTo(int count)
    {
        var items = Pop(count);
        _stack[^1]!.Parts.AddRange(items);
    }

    private void AddPairs(int count)
    {
        var items = Pop(count);
        for (var i = 0; i < count; i += 2)
        {
            var pair = new PickleTextNode("", " ", ": ");
            pair.Parts.Add(items[i]);
            pair.Parts.Add(items[i + 1]);
            _stack[^1]!.Parts.Add(pair);
        }
    }

    private void Global()
    {
        var name = Pop().Text.Trim('\'');
        Push(PickleTextNode.Leaf(Pop().Text.Trim('\'') + "." + name));
    }

    private void Apply(string mark)
    {
        var arguments = Pop();
        var node = new PickleTextNode("<", ">", " ");
        node.Parts.Add(Pop());
        node.Parts.Add(PickleTextNode.Leaf(mark));
        node.Parts.Add(arguments);
        Push(node);
    }

    private void Build()
    {
        var state = Pop();
        _stack[^1]!.Parts.Add(state);
    }

    /// <summary>A value that Python's machine drops is a note on the value below it.</summary>
    private void Drop()
    {
        var note = new PickleTextNode("~", " ");
        note.Parts.Add(Pop());
        _stack[^1]!.Parts.Add(note);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Float(double number) =>
        double.IsNaN(number) ? $"nan:{BitConverter.DoubleToInt64Bits(number):x}" : number.ToString("R", CultureInfo.InvariantCulture) + "f";

    private static string Quote(ReadOnlySpan<byte> utf8) => utf8.Length > 200
        ? $"'{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(utf8))}':{utf8.Length}"
        : "'" + Encoding.Latin1.GetString(utf8) + "'";

    private static string Hex(string prefix, ReadOnlySpan<byte> bytes) => prefix + (bytes.Length > 200
        ? $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}:{bytes.Length}"
        : Convert.ToHexStringLower(bytes));
}

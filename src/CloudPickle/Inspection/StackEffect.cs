using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>What an opcode does to the stack, as CPython's <c>pickletools</c> tells.</summary>
/// <param name="Popped">Values that it takes, besides those above a mark.</param>
/// <param name="Pushed">Values that it puts there.</param>
/// <param name="TakesMark">Whether it takes everything above the topmost mark, and the mark.</param>
internal readonly record struct StackEffect(int Popped, int Pushed, bool TakesMark)
{
    public static StackEffect Of(Opcode opcode) => opcode switch
    {
        Opcode.Mark or Opcode.Proto or Opcode.Frame => default,
        Opcode.Put or Opcode.BinPut or Opcode.LongBinPut => default,
        Opcode.Memoize or Opcode.BinPersId or Opcode.ReadOnlyBuffer or Opcode.Tuple1 => new(1, 1, false),
        Opcode.Stop or Opcode.Pop => new(1, 0, false),
        Opcode.PopMark => new(0, 0, true),
        Opcode.Dup => new(1, 2, false),
        Opcode.Append or Opcode.Build or Opcode.Reduce or Opcode.NewObj or Opcode.Tuple2 or Opcode.StackGlobal => new(2, 1, false),
        Opcode.SetItem or Opcode.NewObjEx or Opcode.Tuple3 => new(3, 1, false),
        Opcode.Appends or Opcode.SetItems or Opcode.AddItems => new(1, 1, true),
        Opcode.List or Opcode.Tuple or Opcode.Dict or Opcode.FrozenSet or Opcode.Inst or Opcode.Obj => new(0, 1, true),
        _ => new(0, 1, false),
    };

    public static bool StoresMemo(Opcode opcode) => opcode is Opcode.Put or Opcode.BinPut or Opcode.LongBinPut or Opcode.Memoize;
}

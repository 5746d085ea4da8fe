namespace Cases;

public sealed class HexReducer : Reducer<int>
{
    public override void Write(Pickler pickler, int value) => pickler.Write(value.ToString("x6", null));

    public override int Read(Unpickler unpickler, object? value) => Convert.ToInt32(unpickler.Read<string>(value), 16);
}

namespace Cases;

public sealed class WordsReducer : Reducer<List<string>>
{
    public override void Write(Pickler pickler, List<string> value) => pickler.Write(string.Join(' ', value));

    public override List<string> Read(Unpickler unpickler, object? value) => [.. unpickler.Read<string>(value).Split(' ')];
}

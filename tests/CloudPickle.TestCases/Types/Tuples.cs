namespace Cases;

[Picklable]
public sealed class Tuples
{
    public (int Number, string Text) Pair { get; set; }

    public (int, (string, double?), Customer?) Nested { get; set; }

    public (int, int, int, int, int, int, int, int, int) Nine { get; set; }

    public ValueTuple<int> One { get; set; }

    public ValueTuple None { get; set; }

    public Tuple<int, string>? Reference { get; set; }

    public KeyValuePair<string, int> KeyValue { get; set; }
}

namespace CloudPickle.ExecutionTests.Faults;

/// <summary>Tells what of it was run: loading may use its constructor and its setter, and nothing else.</summary>
[Picklable]
public sealed class Watched
{
    [PickleIgnore]
    private int _number;

    [ThreadStatic]
    private static List<string>? t_calls;

    public Watched() => Calls.Add("constructor");

    public static List<string> Calls => t_calls ??= [];

    [PickleName("Number")]
    public int Number
    {
        get
        {
            Calls.Add("getter");
            return _number;
        }

        set
        {
            Calls.Add("setter");
            _number = value;
        }
    }

    public static implicit operator int(Watched value) => Note("conversion", value.Number);

    public override string ToString() => Note("ToString", "Watched");

    public override bool Equals(object? obj) => Note("Equals", ReferenceEquals(this, obj));

    public override int GetHashCode() => Note("GetHashCode", 0);

    private static T Note<T>(string call, T result)
    {
        Calls.Add(call);
        return result;
    }
}

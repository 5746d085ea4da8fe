namespace Cases;

/// <summary>Gives and takes its state itself; cycles lead through it.</summary>
[Picklable]
public class Relative : IPickleState<List<object?>>
{
    private string _name = "";
    private Relative? _friend;

    public static Relative Pair(string one, string other)
    {
        var first = new Relative { _name = one };
        first._friend = new Relative { _name = other, _friend = first };
        return first;
    }

    public List<object?> GetState() => [_name, _friend];

    public void SetState(List<object?> state) => (_name, _friend) = ((string)state[0]!, (Relative?)state[1]);
}

namespace Cases;

[Picklable]
public class Parent : Ancestor
{
    private readonly Dictionary<string, int> _marks = [];

    protected internal int Rank { get; private set; }

    public void Mark(string subject, int mark)
    {
        _marks[subject] = mark;
        Rank += mark;
    }
}

using CloudPickle;

Console.WriteLine(Pickle.Loads<Account>(Pickle.Dumps(new Account("Ada"))).Owner);

// Pickled: reducers read, assign, call and create what nothing else seems to.
[Picklable]
public sealed class Account
{
    private int _balance; // IDE0044, CS0649
    private int _opened = 1; // IDE0052

    private Account()
    {
    } // CS8618

    public Account(string owner)
    {
        Owner = owner;
        _opened = owner.Length;
    }

    public string Owner { get; private set; }

    public bool IsEmpty() => _balance == 0;
}

[Picklable]
internal sealed class Entry // CA1812
{
    public int Amount { get; set; }
}

// The same without pickling.
public sealed class Plain
{
    private int _balance;
    private int _opened = 1;

    private Plain()
    {
    }

    public Plain(string owner)
    {
        Owner = owner;
        _opened = owner.Length;
    }

    public string Owner { get; private set; }

    public bool IsEmpty() => _balance == 0;
}

internal sealed class PlainEntry
{
    public int Amount { get; set; }
}

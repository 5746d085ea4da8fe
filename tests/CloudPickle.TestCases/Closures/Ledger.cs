namespace CloudPickle.Testing;

/// <summary>Closures over private members: generated code goes into the partial type.</summary>
[Picklable]
internal sealed partial class Ledger(int balance)
{
    private const int Unit = 10;
    private readonly int _balance = balance;

    public Func<int, int> Sum()
    {
        var fee = 1;
        return Pickle.Closure((int x) => (_balance * Unit) + Charged(x) + fee);
    }

    public static Func<int> FromHidden() => Hidden.Make();

    private int Charged(int x) => x - _balance;

    private static partial class Hidden
    {
        private static readonly int s_start = 4;

        public static Func<int> Make()
        {
            var entry = new Entry(3);
            return Pickle.Closure(() => entry.Amount + s_start);
        }
    }

    [Picklable]
    private sealed record Entry(int Amount);
}

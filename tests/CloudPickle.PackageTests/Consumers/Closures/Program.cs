using CloudPickle;

Console.WriteLine(Pickle.Loads<Func<int, int>>(Pricing.Quote(3))(10));

static class Pricing
{
    public static byte[] Quote(int factor) => Pickle.Dumps(Pickle.Closure((int x) => x * factor));
}

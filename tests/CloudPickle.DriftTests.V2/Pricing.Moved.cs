namespace CloudPickle.DriftTests.Versions;

internal static partial class Pricing
{
    public static Delegate MovedToAnotherFile(int factor) => Pickle.Closure((int x) => x * factor);
}

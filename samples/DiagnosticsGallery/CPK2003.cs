using CloudPickle;

namespace DiagnosticsGallery.CPK2003;

#if BAD
#region Bad
[Picklable]
public class Pricing(int factor)
{
    private readonly int _factor = factor;

    public Func<int, int> Quote() => Pickle.Closure((int price) => price * _factor);
}
#endregion
#else
#region Fixed
[Picklable]
public partial class Pricing(int factor)
{
    private readonly int _factor = factor;

    public Func<int, int> Quote() => Pickle.Closure((int price) => price * _factor);
}
#endregion
#endif

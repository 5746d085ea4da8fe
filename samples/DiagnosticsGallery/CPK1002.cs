using CloudPickle;

namespace DiagnosticsGallery.CPK1002;

#if BAD
#region Bad
[Picklable]
public sealed class Order
{
    public Order(string text) => Id = int.Parse(text);

    public Order(string text, int radix) => Id = Convert.ToInt32(text, radix);

    public int Id { get; }
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Order
{
    private Order()
    {
    }

    public Order(string text) => Id = int.Parse(text);

    public Order(string text, int radix) => Id = Convert.ToInt32(text, radix);

    public int Id { get; }
}
#endregion
#endif

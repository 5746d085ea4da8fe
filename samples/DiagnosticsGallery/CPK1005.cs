using CloudPickle;

namespace DiagnosticsGallery.CPK1005;

#if BAD
#region Bad
public class Shop
{
    private readonly List<Order> _orders = [];

    public void Add(int id) => _orders.Add(new Order { Id = id });

    [Picklable]
    private sealed class Order
    {
        public int Id { get; set; }
    }
}
#endregion
#else
#region Fixed
public partial class Shop
{
    private readonly List<Order> _orders = [];

    public void Add(int id) => _orders.Add(new Order { Id = id });

    [Picklable]
    private sealed class Order
    {
        public int Id { get; set; }
    }
}
#endregion
#endif

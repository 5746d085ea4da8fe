using CloudPickle;

namespace DiagnosticsGallery.CPK1003;

#if BAD
#region Bad
[Picklable]
public sealed class Order
{
    private readonly int _number;

    public Order(int id) => _number = id;

    public override string ToString() => $"#{_number}";
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Order
{
    private readonly int _number;

    public Order(int number) => _number = number;

    public override string ToString() => $"#{_number}";
}
#endregion
#endif

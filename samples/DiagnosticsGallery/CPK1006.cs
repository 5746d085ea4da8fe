using CloudPickle;

namespace DiagnosticsGallery.CPK1006;

#if BAD
#region Bad
public class Entity
{
    public int Id { get; set; }
}

[Picklable]
public sealed class Order : Entity
{
    public new int Id { get; set; }
}
#endregion
#else
#region Fixed
public class Entity
{
    public int Id { get; set; }
}

[Picklable]
public sealed class Order : Entity
{
    [PickleName("OrderId")]
    public new int Id { get; set; }
}
#endregion
#endif

using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// x => x * Rate + extra in a member of Shop: the instance and a local.
internal sealed class ShopClosure : ClosureEnvironment<Func<int, int>>
{
    public static readonly ClosureShape ThisOnly = new(
        "Tests.Shop.Quote()", "0000000000000001", "System.Func<int, int>", new CapturedVariable("this", "Tests.Shop", isCell: false));

    public static readonly ClosureShape ThisAndLocal = new(
        "Tests.Shop.Quote()", "0000000000000002", "System.Func<int, int>", new("this", "Tests.Shop", isCell: false), new("extra", "int", isCell: false));

    private readonly ClosureShape _shape;
    private Shop _this = null!;
    private int extra;

    public ShopClosure(ClosureShape shape) => _shape = shape;

    private ShopClosure(ClosureShape shape, Func<int, int> original)
        : base(original) => _shape = shape;

    public override ClosureShape Shape => _shape;

    public static Func<int, int> Wrap(ClosureShape shape, Func<int, int> lambda) => Owns(lambda) ? lambda : new ShopClosure(shape, lambda).Delegate;

    public static Shop ShopOf(Func<int, int> loaded) => ((ShopClosure)loaded.Target!)._this;

    protected override Func<int, int> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer)
    {
        writer.This(0, _this);
        if (_shape == ThisAndLocal)
        {
            writer.Value(1, extra);
        }
    }

    protected override void SetCapture(int index, in ObjectState state)
    {
        switch (index)
        {
            case 0: _this = state.Get<Shop>(0); break;
            case 1: extra = state.Get<int>(1); break;
        }
    }

    private int Invoke(int x) => Original is { } original ? original(x) : Body(x);

    private int Body(int x) => x * _this.Rate + extra;
}

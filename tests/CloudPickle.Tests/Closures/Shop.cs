using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// An annotated type with a handler, and members that make closures of itself.
internal sealed class Shop(int basis)
{
    public int Rate;
    public Func<int, int>? Handler;

    public Func<int, int> Quote() => ShopClosure.Wrap(ShopClosure.ThisOnly, x => x * Rate);

    public Func<int, int> QuoteWith(int extra) => ShopClosure.Wrap(ShopClosure.ThisAndLocal, x => x * Rate + extra);

    public Func<int> Basis(ClosureShape shape) => CaptureClosure<int>.Wrap(() => basis, shape);

    public Func<int> BasisWith(int more, ClosureShape shape) => CaptureClosure<int>.Wrap(() => basis + more, shape);
}

internal sealed class ShopReducer() : ObjectReducer<Shop>(
    "tests", "Shop", ObjectTraits.None, new PickleMember("Rate"), new PickleMember("Handler"))
{
    protected override void WriteMembers(Pickler pickler, Shop value)
    {
        var members = pickler.BeginMembers();
        members.Write(0, value.Rate);
        members.Write(1, value.Handler);
        members.End();
    }

    protected override Shop Create(in ObjectState state) => new(0);

    protected override void SetMember(ref Shop instance, int member, in ObjectState state)
    {
        switch (member)
        {
            case 0: instance.Rate = state.Get<int>(0); break;
            case 1: instance.Handler = state.Get<Func<int, int>?>(1); break;
        }
    }
}

using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// What the generator emits for x => x * factor + counter++: a value and a cell.
internal sealed class ScaleClosure : ClosureEnvironment<Func<int, int>>
{
    public static readonly ClosureShape StaticShape = new(
        "Tests.Scale(int)", "3f2a3f2a3f2a3f2a", "System.Func<int, int>", new("factor", "int", isCell: false), new("counter", "int", isCell: true));

    private int factor = default!;
    private Cell<int> _counter = new();

    public ScaleClosure()
    {
    }

    private ScaleClosure(Func<int, int> original)
        : base(original)
    {
    }

    public override ClosureShape Shape => StaticShape;

    private ref int counter => ref _counter.Value;

    public static Func<int, int> Wrap(Func<int, int> lambda) => Owns(lambda) ? lambda : new ScaleClosure(lambda).Delegate;

    protected override Func<int, int> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer)
    {
        writer.Value(0, factor);
        writer.Cell(1, _counter);
    }

    protected override void SetCapture(int index, in ObjectState state)
    {
        switch (index)
        {
            case 0: factor = state.Get<int>(0); break;
            case 1: _counter = state.Get<Cell<int>>(1); break;
        }
    }

    private int Invoke(int x) => Original is { } original ? original(x) : Body(x);

    private int Body(int x) => x * factor + counter++;
}

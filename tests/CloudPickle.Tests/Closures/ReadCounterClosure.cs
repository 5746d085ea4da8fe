using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// () => counter, where another closure of the member changes the variable.
internal sealed class ReadCounterClosure : ClosureEnvironment<Func<int>>
{
    public static readonly ClosureShape StaticShape = new(
        "Tests.Scale(int)", "0000000000000001", "System.Func<int>", new CapturedVariable("counter", "int", isCell: true));

    private Cell<int> _counter = new();

    public ReadCounterClosure()
    {
    }

    private ReadCounterClosure(Func<int> original)
        : base(original)
    {
    }

    public override ClosureShape Shape => StaticShape;

    private ref int counter => ref _counter.Value;

    public static Func<int> Wrap(Func<int> lambda) => Owns(lambda) ? lambda : new ReadCounterClosure(lambda).Delegate;

    protected override Func<int> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer) => writer.Cell(0, _counter);

    protected override void SetCapture(int index, in ObjectState state) => _counter = state.Get<Cell<int>>(0);

    private int Invoke() => Original is { } original ? original() : Body();

    private int Body() => counter;
}

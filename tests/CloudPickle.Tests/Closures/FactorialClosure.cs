using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// n => n < 2 ? 1 : n * self(n - 1): the variable by which the lambda calls itself is a cell.
internal sealed class FactorialClosure : ClosureEnvironment<Func<int, int>>
{
    public static readonly ClosureShape StaticShape = new(
        "Tests.Factorial()", "00000000000000fa", "System.Func<int, int>", new CapturedVariable("self", "System.Func<int, int>", isCell: true));

    private Cell<Func<int, int>> _self = new();

    public FactorialClosure()
    {
    }

    private FactorialClosure(Func<int, int> original)
        : base(original)
    {
    }

    public override ClosureShape Shape => StaticShape;

    private ref Func<int, int> self => ref _self.Value;

    public static Func<int, int> Wrap(Func<int, int> lambda) => Owns(lambda) ? lambda : new FactorialClosure(lambda).Delegate;

    public static bool RefersToItself(Func<int, int> loaded) => ReferenceEquals(((FactorialClosure)loaded.Target!).self, loaded);

    protected override Func<int, int> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer) => writer.Cell(0, _self);

    protected override void SetCapture(int index, in ObjectState state) => _self = state.Get<Cell<Func<int, int>>>(0);

    private int Invoke(int n) => Original is { } original ? original(n) : Body(n);

    private int Body(int n) => n < 2 ? 1 : n * self(n - 1);
}

using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// () => captured, for any type of variable: by value.
internal sealed class CaptureClosure<T> : ClosureEnvironment<Func<T>>
{
    private readonly ClosureShape _shape;
    private T captured = default!;

    public CaptureClosure(ClosureShape shape) => _shape = shape;

    private CaptureClosure(ClosureShape shape, Func<T> original)
        : base(original) => _shape = shape;

    public override ClosureShape Shape => _shape;

    public static ClosureShape ShapeOf(string site) => new(site, "00000000000000c1", "System.Func<T>", new CapturedVariable("captured", "T", isCell: false));

    public static Func<T> Wrap(Func<T> lambda, ClosureShape shape) => Owns(lambda) ? lambda : new CaptureClosure<T>(shape, lambda).Delegate;

    protected override Func<T> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer) => writer.Value(0, captured);

    protected override void SetCapture(int index, in ObjectState state) => captured = state.Get<T>(0);

    private T Invoke() => Original is { } original ? original() : captured;
}

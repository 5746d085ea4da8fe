using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// A body with a lambda inside that uses only the environment, so that its target is the environment too.
internal sealed class NestedClosure : ClosureEnvironment<Func<Func<int>>>
{
    public static readonly ClosureShape StaticShape = new("Tests.Nested()", "00000000000000ee", "System.Func<System.Func<int>>");

    private readonly int _answer = 42;

    public override ClosureShape Shape => StaticShape;

    protected override Func<Func<int>> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer)
    {
    }

    protected override void SetCapture(int index, in ObjectState state)
    {
    }

    private Func<int> Invoke() => () => _answer;
}

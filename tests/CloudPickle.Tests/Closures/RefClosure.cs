using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

internal delegate bool Advance(ref int position, out string text);

// A delegate type of the program's own, with ref and out parameters, and no captures.
internal sealed class RefClosure : ClosureEnvironment<Advance>
{
    public static readonly ClosureShape StaticShape = new("Tests.Advance()", "00000000000000ad", "Tests.Advance");

    public override ClosureShape Shape => StaticShape;

    protected override Advance CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer)
    {
    }

    protected override void SetCapture(int index, in ObjectState state)
    {
    }

    private bool Invoke(ref int position, out string text)
    {
        text = "at " + ++position;
        return position > 1;
    }
}

using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// A pinned closure as three builds have it: the first captures width, the second also unit, the third also height.
internal sealed class PinnedClosure(ClosureShape shape) : ClosureEnvironment<Func<string>>
{
    public static readonly ClosureShape First = new("name:resize", "", "System.Func<string>", new CapturedVariable("width", "int", isCell: false));

    public static readonly ClosureShape Second = new(
        "name:resize", "", "System.Func<string>", new("width", "int", isCell: false), new("unit", "string?", isCell: false));

    public static readonly ClosureShape Third = new(
        "name:resize", "", "System.Func<string>", new("width", "int", isCell: false), new("height", "int", isCell: false));

    public int Width;
    public string? Unit;

    public override ClosureShape Shape => shape;

    protected override Func<string> CreateDelegate() => Invoke;

    protected override void WriteCaptures(ClosureWriter writer)
    {
        writer.Value(0, Width);
        if (shape == Second)
        {
            writer.Value(1, Unit);
        }
        else if (shape == Third)
        {
            writer.Value(1, 0);
        }
    }

    protected override void SetCapture(int index, in ObjectState state)
    {
        switch (index)
        {
            case 0: Width = state.Get<int>(0); break;
            case 1: Unit = state.Get<string?>(1); break;
        }
    }

    private string Invoke() => Width + (Unit ?? "px");
}

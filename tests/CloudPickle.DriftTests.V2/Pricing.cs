namespace CloudPickle.DriftTests.Versions;

/// <summary>Version 2: every method is changed as its name says.</summary>
internal static partial class Pricing
{
    public static IReadOnlyDictionary<string, Func<Delegate>> Closures { get; } = new Dictionary<string, Func<Delegate>>
    {
        [nameof(LambdaInsertedAbove)] = () => LambdaInsertedAbove(7),
        [nameof(MethodInsertedAbove)] = () => MethodInsertedAbove(7),
        [nameof(Reformatted)] = () => Reformatted(7),
        [nameof(NeighbourCaptured)] = () => NeighbourCaptured(7),
        [nameof(MovedToAnotherFile)] = () => MovedToAnotherFile(7),
        [nameof(BodyChanged)] = () => BodyChanged(7),
        [nameof(LocalFunctionChanged)] = () => LocalFunctionChanged(7),
        [nameof(ConstantChanged)] = () => ConstantChanged(7),
        [nameof(CaptureAdded)] = () => CaptureAdded(7),
        [nameof(CaptureRenamed)] = () => CaptureRenamed(7),
        [nameof(CaptureRetyped)] = () => CaptureRetyped(7),
        [nameof(SignatureChanged)] = () => SignatureChanged(7),
        [nameof(ParameterAdded)] = () => ParameterAdded(7, 1),
        [nameof(MethodGroupBodyChanged)] = MethodGroupBodyChanged,
        [nameof(PinnedBodyChanged)] = () => PinnedBodyChanged(7),
        ["PinnedAndMoved"] = () => PinnedAfterTheMove(7),
        [nameof(PinnedCaptureAdded)] = () => PinnedCaptureAdded(7, 1),
        [nameof(PinnedNullableCaptureAdded)] = () => PinnedNullableCaptureAdded(7, "EUR"),
    };

    public static Delegate LambdaInsertedAbove(int factor)
    {
        // Of the same shape: the compiler numbers it as it numbered the one below before.
        var share = Pickle.Closure((int x) => x / factor);
        GC.KeepAlive(share);
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate Inserted(int factor)
    {
        return Pickle.Closure((int x) => x - factor);
    }

    public static Delegate MethodInsertedAbove(int factor)
    {
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate Reformatted(int factor)
    {
        // A comment, other lines, another name for the parameter, and a block around the call.
        return Pickle.Closure(
            (int price) =>
                (price * factor) /* in cents */
                + 1);
    }

    public static Delegate NeighbourCaptured(int factor)
    {
        // The compiler's class of captured variables has another field now.
        var large = new int[1000];
        Func<int> neighbour = () => large.Length + factor;
        GC.KeepAlive(neighbour);
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate BodyChanged(int factor) => Pickle.Closure((int x) => x + factor);

    public static Delegate LocalFunctionChanged(int factor)
    {
        return Pickle.Closure((int x) => Scale(x));
        int Scale(int x) => x + factor;
    }

    public static Delegate ConstantChanged(int factor)
    {
        const int fee = 2;
        return Pickle.Closure((int x) => (x * factor) + fee);
    }

    public static Delegate CaptureAdded(int factor)
    {
        var offset = factor - 6;
        return Pickle.Closure((int x) => (x * factor) + offset);
    }

    public static Delegate CaptureRenamed(int factor)
    {
        var share = factor;
        return Pickle.Closure((int x) => x * share);
    }

    public static Delegate CaptureRetyped(int factor)
    {
        long rate = factor;
        return Pickle.Closure((int x) => $"{x * rate}");
    }

    public static Delegate ParameterAdded(int factor, int offset) => Pickle.Closure((int x) => (x * factor) + offset);

    public static Delegate SignatureChanged(int factor) => Pickle.Closure<Func<int, long>>(x => x * factor);

    public static Delegate MethodGroupBodyChanged() => Pickle.Closure<Func<int, int>>(Rounded);

    public static Delegate PinnedBodyChanged(int factor) => Pickle.Closure((int x) => x + factor, "body");

    public static Delegate PinnedAfterTheMove(int factor) => Pickle.Closure((int x) => x * factor, "move");

    public static Delegate PinnedCaptureAdded(int factor, int offset) => Pickle.Closure((int x) => (x * factor) + offset, "capture");

    public static Delegate PinnedNullableCaptureAdded(int factor, string? currency) =>
        Pickle.Closure((int x) => $"{x * factor} {currency ?? "without currency"}", "nullable");

    internal static int Rounded(int x) => (x + 9) / 10 * 100;
}

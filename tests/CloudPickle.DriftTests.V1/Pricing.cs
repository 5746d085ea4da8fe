namespace CloudPickle.DriftTests.Versions;

/// <summary>Version 1. The name of each method says what version 2 changes.</summary>
internal static class Pricing
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
        [nameof(ParameterAdded)] = () => ParameterAdded(7),
        ["Removed"] = () => Removed(7),
        [nameof(MethodGroupBodyChanged)] = MethodGroupBodyChanged,
        [nameof(PinnedBodyChanged)] = () => PinnedBodyChanged(7),
        ["PinnedAndMoved"] = () => PinnedBeforeTheMove(7),
        [nameof(PinnedCaptureAdded)] = () => PinnedCaptureAdded(7),
        [nameof(PinnedNullableCaptureAdded)] = () => PinnedNullableCaptureAdded(7),
    };

    public static Delegate LambdaInsertedAbove(int factor)
    {
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate MethodInsertedAbove(int factor)
    {
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate Reformatted(int factor) => Pickle.Closure((int x) => (x * factor) + 1);

    public static Delegate NeighbourCaptured(int factor)
    {
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate MovedToAnotherFile(int factor) => Pickle.Closure((int x) => x * factor);

    public static Delegate BodyChanged(int factor) => Pickle.Closure((int x) => x * factor);

    public static Delegate LocalFunctionChanged(int factor)
    {
        return Pickle.Closure((int x) => Scale(x));
        int Scale(int x) => x * factor;
    }

    public static Delegate ConstantChanged(int factor)
    {
        const int fee = 1;
        return Pickle.Closure((int x) => (x * factor) + fee);
    }

    public static Delegate CaptureAdded(int factor)
    {
        return Pickle.Closure((int x) => x * factor);
    }

    public static Delegate CaptureRenamed(int factor)
    {
        var rate = factor;
        return Pickle.Closure((int x) => x * rate);
    }

    public static Delegate CaptureRetyped(int factor)
    {
        var rate = factor;
        return Pickle.Closure((int x) => $"{x * rate}");
    }

    public static Delegate ParameterAdded(int factor) => Pickle.Closure((int x) => x * factor);

    public static Delegate SignatureChanged(int factor) => Pickle.Closure<Func<int, int>>(x => x * factor);

    public static Delegate Removed(int factor) => Pickle.Closure((int x) => x * factor);

    public static Delegate MethodGroupBodyChanged() => Pickle.Closure<Func<int, int>>(Rounded);

    public static Delegate PinnedBodyChanged(int factor) => Pickle.Closure((int x) => x * factor, "body");

    public static Delegate PinnedBeforeTheMove(int factor) => Pickle.Closure((int x) => x * factor, "move");

    public static Delegate PinnedCaptureAdded(int factor) => Pickle.Closure((int x) => x * factor, "capture");

    public static Delegate PinnedNullableCaptureAdded(int factor) => Pickle.Closure((int x) => $"{x * factor}", "nullable");

    internal static int Rounded(int x) => x / 10 * 10;
}

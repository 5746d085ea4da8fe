using System.Runtime.CompilerServices;
using CloudPickle.Generated;

namespace CloudPickle.Tests.Closures;

// The registry of this test assembly, as the generator emits one.
internal sealed class ClosureTestRegistry : AssemblyRegistry
{
    public const string CaptureSite = "Tests.Capture";

    private readonly ShopReducer _shop = new();

    /// <summary>Which build of the pinned closure the test's thread is.</summary>
    [field: ThreadStatic]
    public static ClosureShape? Pinned { get; set; }

    [ModuleInitializer]
    internal static void Initialize() => PickleRegistry.Register(new ClosureTestRegistry());

    public override Reducer? Find(Type type) => type == typeof(Shop) ? _shop : null;

    public override Reducer? Find(string module, string qualifiedName) => (module, qualifiedName) == ("tests", "Shop") ? _shop : null;

    public override ClosureEnvironment? CreateClosure(string site, string hash) => (site, hash) switch
    {
        ("Tests.Scale(int)", "3f2a3f2a3f2a3f2a") => new ScaleClosure(),
        ("Tests.Scale(int)", "0000000000000001") => new ReadCounterClosure(),
        ("Tests.Factorial()", "00000000000000fa") => new FactorialClosure(),
        ("Tests.Shop.Quote()", "0000000000000001") => new ShopClosure(ShopClosure.ThisOnly),
        ("Tests.Shop.Quote()", "0000000000000002") => new ShopClosure(ShopClosure.ThisAndLocal),
        ("Tests.Advance()", "00000000000000ad") => new RefClosure(),
        ("Tests.Nested()", "00000000000000ee") => new NestedClosure(),
        ("name:resize", "") => new PinnedClosure(Pinned ?? PinnedClosure.First),
        (CaptureSite + "<int>", _) => new CaptureClosure<int>(CaptureClosure<int>.ShapeOf(site)),
        (CaptureSite + "<string>", _) => new CaptureClosure<string>(CaptureClosure<string>.ShapeOf(site)),
        (CaptureSite + "<byte[]>", _) => new CaptureClosure<byte[]>(CaptureClosure<byte[]>.ShapeOf(site)),
        (CaptureSite + "<object>", _) => new CaptureClosure<object?>(CaptureClosure<object?>.ShapeOf(site)),
        _ => null,
    };

    public override IEnumerable<ClosureShape> ClosuresAt(string site) => site switch
    {
        "Tests.Scale(int)" => [ScaleClosure.StaticShape, ReadCounterClosure.StaticShape],
        "Tests.Factorial()" => [FactorialClosure.StaticShape],
        "name:resize" => [Pinned ?? PinnedClosure.First],
        _ => [],
    };
}

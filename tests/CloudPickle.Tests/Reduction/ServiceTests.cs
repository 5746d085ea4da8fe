using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>Services stay with their host: what travels is a name, and the loader supplies the service. A logger is Python's own, by its category.</summary>
public sealed class ServiceTests
{
    private static readonly PickleOptions s_dump = new() { Reducers = [new LoggerReducer()] };

    [Fact]
    public void TheLoaderSuppliesTheServiceThatTheDumperNamed() => EachProtocol(options =>
    {
        var host = new Host();
        var pickle = Pickle.Dumps<ILog>(new Log("Shop.Orders", "dumper"), options with { Reducers = s_dump.Reducers });
        var loaded = Pickle.Loads<ILog>(pickle, new UnpickleOptions { Reducers = s_dump.Reducers, Services = host });
        Assert.Equal(("Shop.Orders", "loader"), (loaded.Category, ((Log)loaded).Owner));
    });

    [Fact]
    public void ALoggerOfPythonIsOneHere()
    {
        var loaded = Pickle.Loads<ILog>("clogging\ngetLogger\n(Vapp\ntR."u8, new UnpickleOptions { Reducers = s_dump.Reducers, Services = new Host() });
        Assert.Equal("app", loaded.Category);
        Assert.Equal("logging.getLogger('app')", FromText<object?>("clogging\ngetLogger\n(Vapp\ntR.")!.ToString());
    }

    [Fact]
    public void WithoutServicesTheErrorSaysSo() => Assert.Contains(
        "Services",
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<ILog>(Pickle.Dumps<ILog>(new Log("a", "b"), s_dump), new UnpickleOptions { Reducers = s_dump.Reducers })).Message,
        StringComparison.Ordinal);

    private interface ILog
    {
        string Category { get; }
    }

    private sealed record Log(string Category, string Owner) : ILog;

    /// <summary>The pattern for a service: its name out, the loader's service in.</summary>
    private sealed class LoggerReducer : Reducer<ILog>
    {
        public override void Write(Pickler pickler, ILog value) => pickler.WriteCall(new PickledGlobal("logging", "getLogger"), value.Category);

        public override ILog Read(Unpickler unpickler, object? value) => value is PickledObject { Arguments: [string category] }
            ? unpickler.RequireService<Func<string, ILog>>()(category)
            : throw unpickler.Mismatch(typeof(ILog), value);
    }

    private sealed class Host : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Func<string, ILog>) ? (Func<string, ILog>)(category => new Log(category, "loader")) : null;
    }
}

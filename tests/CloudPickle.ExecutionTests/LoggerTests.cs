using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace CloudPickle.ExecutionTests;

/// <summary>An annotated class keeps its logger: the category travels, and the loader's factory makes the logger. The page about it shows this reducer.</summary>
public sealed class LoggerTests
{
    private static readonly PickleOptions s_dump = new() { Reducers = [new LoggerReducer<Till>()] };

    [Fact]
    public void A_loaded_object_logs_to_the_loader()
    {
        using var dumper = new Factory();
        using var loader = new Factory();
        var pickle = Pickle.Dumps(new Till { Number = 3, Log = dumper.CreateLogger<Till>() }, s_dump);

        var till = Pickle.Loads<Till>(pickle, new UnpickleOptions { Reducers = s_dump.Reducers, Services = loader });

        till.Log!.LogWarning("The till is {State}.", "open");
        Assert.Equal(3, till.Number);
        Assert.Equal(["CloudPickle.ExecutionTests.Till: The till is open."], loader.Lines);
        Assert.Empty(dumper.Lines);
    }

    [Fact]
    public void What_travels_is_the_logger_of_Python()
    {
        using var factory = new Factory();
        var pickle = Pickle.Dumps(new Till { Log = factory.CreateLogger<Till>() }, s_dump);
        var till = (PickledObject)Pickle.Loads<object>(pickle, new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque, OnlyLibraryNames = true })!;
        Assert.True(till.TryGetMember("Log", out var logger));
        Assert.Equal("logging.getLogger('CloudPickle.ExecutionTests.Till')", logger!.ToString());
    }

    [Fact]
    public void A_host_without_the_service_is_an_error_that_names_it()
    {
        using var factory = new Factory();
        var pickle = Pickle.Dumps(new Till { Log = factory.CreateLogger<Till>() }, s_dump);
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Till>(pickle, new UnpickleOptions { Reducers = s_dump.Reducers }));
        Assert.Contains("ILoggerFactory", error.Message, StringComparison.Ordinal);
        Assert.Contains("Services", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_reducer_of_this_test()
    {
        var folder = Path.GetDirectoryName(ThisFile())!;
        var source = File.ReadAllText(Path.Combine(folder, "LoggerReducer.cs")).ReplaceLineEndings("\n");
        var region = source.Split("#region LoggerReducer\n")[1].Split("#endregion")[0];
        Assert.Contains($"```csharp\n{region}```\n", File.ReadAllText(Path.Combine(folder, "..", "..", "docs", "wire-format.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    /// <summary>The services of one process: a factory whose loggers write lines.</summary>
    private sealed class Factory : ILoggerFactory, IServiceProvider
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public object? GetService(Type serviceType) => serviceType == typeof(ILoggerFactory) ? this : null;

        public void Dispose()
        {
        }
    }

    private sealed class Logger(string category, List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{category}: {formatter(state, exception)}");
    }
}

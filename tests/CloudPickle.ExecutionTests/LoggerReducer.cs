using Microsoft.Extensions.Logging;

namespace CloudPickle.ExecutionTests;

/// <summary>The pattern for a service: its name out, the loader's service in.</summary>
/// <typeparam name="T">Whose logger it is.</typeparam>
#region LoggerReducer
internal sealed class LoggerReducer<T> : Reducer<ILogger<T>>
{
    public override void Write(Pickler pickler, ILogger<T> value) => pickler.WriteCall(new("logging", "getLogger"), typeof(T).FullName);

    public override ILogger<T> Read(Unpickler unpickler, object? value) => unpickler.RequireService<ILoggerFactory>().CreateLogger<T>();
}
#endregion

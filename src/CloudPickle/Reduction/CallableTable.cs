using System.Collections.Concurrent;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction;

/// <summary>The functions that the program gives pickles to call. Safe for concurrent use.</summary>
internal static class CallableTable
{
    private static readonly ConcurrentDictionary<PickledGlobal, PickledGlobal> s_callables = new();

    public static void Register(PickledGlobal name, PickleCallable callable) =>
        s_callables[name] = new PickledGlobal(name.Module, name.QualifiedName) { Handler = new Handler(name, callable) };

    public static bool Unregister(PickledGlobal name) => s_callables.TryRemove(name, out _);

    public static PickledGlobal? Find(PickledGlobal name) => s_callables.GetValueOrDefault(name);

    private sealed class Handler(PickledGlobal name, PickleCallable callable) : GlobalHandler
    {
        public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
        {
            var values = arguments.ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = machine.Resolve(values[i]);
            }

            try
            {
                result = callable(machine.Unpickler, values);
                return true;
            }
            catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
            {
                throw machine.Error($"{name} threw {exception.GetType().Name}: {exception.Message}", exception);
            }
        }
    }
}

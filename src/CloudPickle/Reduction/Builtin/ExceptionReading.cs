using System.Runtime.ExceptionServices;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Makes exceptions of what was read.</summary>
internal static class ExceptionReading
{
    /// <summary>The exception of .NET that the attributes tell of, or null when they tell of none that is known here.</summary>
    public static Exception? TryRestore(PickleMachine machine, PickledTuple arguments, PickledDictionary attributes)
    {
        if (Text(machine, attributes, ExceptionKeys.Type) is not { } name || ExceptionKinds.Find(name) is not { } kind || arguments is not [string message])
        {
            return null;
        }

        var exception = Create(machine, kind, message, attributes);
        ExceptionFields.Message(exception) = attributes.ContainsKey(ExceptionKeys.Message) ? Text(machine, attributes, ExceptionKeys.Message) : message;
        if (attributes.TryGetValue(ExceptionKeys.HResult, out var result))
        {
            exception.HResult = machine.Read<int>(result);
        }

        exception.HelpLink = Text(machine, attributes, ExceptionKeys.HelpLink);
        if (Text(machine, attributes, ExceptionKeys.StackTrace) is { } trace)
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(exception, trace);
        }

        AddData(machine, exception, attributes);
        return exception;
    }

    /// <summary>The exception of .NET that is closest to one of Python, where the caller asks for that class.</summary>
    public static Exception? TryConvert(Unpickler unpickler, PickledException value, Type type)
    {
        var kind = ExceptionKinds.Of(type);
        if (type == typeof(AggregateException) && value is { Class: { Module: "builtins", QualifiedName: "ExceptionGroup" or "BaseExceptionGroup" }, Arguments: [string text, List<object?> parts] })
        {
            return new AggregateException(text, Parts(unpickler, parts));
        }

        return kind.Type == type && value.Class.Module == "builtins" && value.Class.QualifiedName == kind.Python ? kind.Create(value.Message, null) : null;
    }

    private static Exception[] Parts(Unpickler unpickler, IReadOnlyList<object?> parts)
    {
        var exceptions = new Exception[parts.Count];
        for (var i = 0; i < exceptions.Length; i++)
        {
            exceptions[i] = unpickler.Read<Exception>(parts[i]);
        }

        return exceptions;
    }

    private static Exception Create(PickleMachine machine, ExceptionKind kind, string message, PickledDictionary attributes)
    {
        var cause = attributes.TryGetValue(ExceptionKeys.Cause, out var inner) ? machine.Read<Exception?>(inner) : null;
        if (kind.Type == typeof(FileNotFoundException))
        {
            return new FileNotFoundException(message, Text(machine, attributes, ExceptionKeys.FileName), cause);
        }

        if (kind.Type == typeof(AggregateException) && attributes.TryGetValue(ExceptionKeys.InnerExceptions, out var list))
        {
            return new AggregateException(message, Parts(machine.Unpickler, SequenceItems.Of(machine.Unpickler, list) ?? throw machine.Error("The inner exceptions of an AggregateException are a list.")));
        }

        var exception = kind.Create(message, cause);
        switch (exception)
        {
            case ArgumentException argument:
                ExceptionFields.ParameterName(argument) = Text(machine, attributes, ExceptionKeys.ParameterName);
                break;
            case ObjectDisposedException disposed:
                ExceptionFields.ObjectName(disposed) = Text(machine, attributes, ExceptionKeys.ObjectName);
                break;
        }

        return exception;
    }

    private static void AddData(PickleMachine machine, Exception exception, PickledDictionary attributes)
    {
        if (!attributes.TryGetValue(ExceptionKeys.Data, out var data) || data is null)
        {
            return;
        }

        foreach (var (key, value) in data as PickledDictionary ?? throw machine.Error("The data of an exception is a dict."))
        {
            exception.Data[machine.Resolve(key) ?? throw machine.Error("The data of an exception has None as a key.")] = machine.Resolve(value);
        }
    }

    private static string? Text(PickleMachine machine, PickledDictionary attributes, string key) =>
        attributes.TryGetValue(key, out var value) ? machine.Read<string?>(value) : null;
}

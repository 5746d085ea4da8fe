using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// Writes any exception of .NET as the closest builtin of Python: its message is the argument, and what else is known are attributes. The inner exception
/// is the cause, so that Python's traceback shows it.
/// </summary>
internal static class ExceptionWriting
{
    public static void Write(Pickler pickler, Exception value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        var message = ExceptionFields.Message(value);
        var shown = ShownMessage(value, message);
        pickler.WriteCall(new PickledGlobal("builtins", ExceptionKinds.Of(value.GetType()).Python), shown);
        pickler.Memoize(value);
        pickler.BeginDictionary(null);
        WriteText(pickler, ExceptionKeys.Type, value.GetType().FullName ?? value.GetType().Name);
        if (message != shown)
        {
            WriteEntry(pickler, ExceptionKeys.Message, message);
        }

        WriteText(pickler, ExceptionKeys.StackTrace, ExceptionFields.StackTrace(value));
        WriteEntry(pickler, ExceptionKeys.HResult, value.HResult);
        WriteText(pickler, ExceptionKeys.HelpLink, value.HelpLink);
        WriteDetails(pickler, value);
        if (value.InnerException is { } inner)
        {
            WriteEntry(pickler, ExceptionKeys.Cause, inner);
        }

        WriteData(pickler, value);
        pickler.EndDictionary();
        pickler.Writer.WriteOpcode(Opcode.Build);
    }

    /// <summary>What Python shows. The message of an aggregate would repeat those of all in it, by a recursion as deep as they are: its own is enough, they travel with it.</summary>
    private static string ShownMessage(Exception value, string? message) => value is AggregateException ? message ?? nameof(AggregateException) : value.Message;

    private static void WriteDetails(Pickler pickler, Exception value)
    {
        switch (value)
        {
            case ArgumentException argument:
                WriteText(pickler, ExceptionKeys.ParameterName, ExceptionFields.ParameterName(argument));
                break;
            case FileNotFoundException file:
                WriteText(pickler, ExceptionKeys.FileName, file.FileName);
                break;
            case ObjectDisposedException disposed:
                WriteText(pickler, ExceptionKeys.ObjectName, ExceptionFields.ObjectName(disposed));
                break;
            case AggregateException aggregate:
                WriteKey(pickler, ExceptionKeys.InnerExceptions);
                pickler.BeginList(null);
                foreach (var inner in aggregate.InnerExceptions)
                {
                    pickler.NextItem();
                    pickler.Write(inner);
                }

                pickler.EndList();
                break;
        }
    }

    private static void WriteData(Pickler pickler, Exception value)
    {
        if (value.Data.Count == 0)
        {
            return;
        }

        WriteKey(pickler, ExceptionKeys.Data);
        pickler.BeginDictionary(null);
        foreach (System.Collections.DictionaryEntry entry in value.Data)
        {
            pickler.NextEntry(entry.Key);
            pickler.Write(entry.Key);
            pickler.Write(entry.Value);
        }

        pickler.EndDictionary();
    }

    private static void WriteText(Pickler pickler, string key, string? text)
    {
        if (text is not null)
        {
            WriteEntry(pickler, key, text);
        }
    }

    private static void WriteEntry<T>(Pickler pickler, string key, T value)
    {
        WriteKey(pickler, key);
        pickler.Write(value);
    }

    private static void WriteKey(Pickler pickler, string key)
    {
        pickler.NextEntry(key);
        pickler.Writer.WriteString(key);
    }
}

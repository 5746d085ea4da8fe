using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CloudPickle.Reduction.Builtin;

namespace CloudPickle.Generated;

/// <summary>What every exception keeps, for the reducers of annotated exceptions. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExceptionState
{
    /// <summary>The message as it was given, or null for the default one.</summary>
    public static string? GetMessage(Exception exception) => ExceptionFields.Message(exception);

    /// <summary>Gives the message.</summary>
    public static void SetMessage(Exception exception, string? message) => ExceptionFields.Message(exception) = message;

    /// <summary>Gives a new exception the message that its constructor may have made another one of.</summary>
    public static T WithMessage<T>(T exception, string? message)
        where T : Exception
    {
        SetMessage(exception, message);
        return exception;
    }

    /// <summary>What caused it.</summary>
    public static Exception? GetInnerException(Exception exception) => exception.InnerException;

    /// <summary>Says what caused it.</summary>
    public static void SetInnerException(Exception exception, Exception? inner) => InnerExceptionField(exception) = inner;

    /// <summary>Where it was thrown, or null.</summary>
    public static string? GetStackTrace(Exception exception) => ExceptionFields.StackTrace(exception);

    /// <summary>Says where it was thrown; what happens here is added when it is thrown again.</summary>
    public static void SetStackTrace(Exception exception, string? stackTrace)
    {
        if (stackTrace is not null)
        {
            ExceptionDispatchInfo.SetRemoteStackTrace(exception, stackTrace);
        }
    }

    /// <summary>The number that COM knows it by.</summary>
    public static int GetHResult(Exception exception) => exception.HResult;

    /// <summary>Gives the number.</summary>
    public static void SetHResult(Exception exception, int result) => exception.HResult = result;

    /// <summary>The link to its help page.</summary>
    public static string? GetHelpLink(Exception exception) => exception.HelpLink;

    /// <summary>Gives the link.</summary>
    public static void SetHelpLink(Exception exception, string? link) => exception.HelpLink = link;

    /// <summary>The program that caused it, if it was given; .NET would look for it in the stack trace.</summary>
    public static string? GetSource(Exception exception) => SourceField(exception);

    /// <summary>Gives the program.</summary>
    public static void SetSource(Exception exception, string? source) => SourceField(exception) = source;

    /// <summary>What was added to it, or null for nothing.</summary>
    public static Dictionary<object, object?>? GetData(Exception exception)
    {
        if (exception.Data.Count == 0)
        {
            return null;
        }

        var entries = new Dictionary<object, object?>(exception.Data.Count);
        foreach (DictionaryEntry entry in exception.Data)
        {
            entries.Add(entry.Key, entry.Value);
        }

        return entries;
    }

    /// <summary>Adds to it.</summary>
    public static void SetData(Exception exception, Dictionary<object, object?>? data)
    {
        foreach (var (key, value) in data ?? [])
        {
            exception.Data[key] = value;
        }
    }

    /// <summary>The parameter that it is about.</summary>
    public static string? GetParamName(ArgumentException exception) => ExceptionFields.ParameterName(exception);

    /// <summary>Names the parameter.</summary>
    public static void SetParamName(ArgumentException exception, string? name) => ExceptionFields.ParameterName(exception) = name;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_innerException")]
    private static extern ref Exception? InnerExceptionField(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_source")]
    private static extern ref string? SourceField(Exception exception);
}

namespace CloudPickle.Reduction.Builtin;

/// <summary>The attributes that exceptions of .NET have in Python.</summary>
internal static class ExceptionKeys
{
    public const string Type = "dotnet_type";
    public const string Message = "message";
    public const string StackTrace = "stack_trace";
    public const string HResult = "hresult";
    public const string HelpLink = "help_link";
    public const string Data = "data";
    public const string ParameterName = "param_name";
    public const string FileName = "file_name";
    public const string ObjectName = "object_name";
    public const string InnerExceptions = "inner_exceptions";

    /// <summary>Python's own: what a traceback shows as the direct cause.</summary>
    public const string Cause = "__cause__";
}

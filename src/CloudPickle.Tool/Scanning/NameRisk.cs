namespace CloudPickle.Tool.Scanning;

/// <summary>What resolving and calling a name can do.</summary>
internal enum NameRisk
{
    /// <summary>It only makes a value.</summary>
    Data,

    /// <summary>A closure of CloudPickle for .NET: code that the reader has, chosen and filled with captures by the pickle.</summary>
    Closure,

    /// <summary>Nobody here knows.</summary>
    Unknown,

    /// <summary>It runs code, reaches into the system, or leads to what does.</summary>
    Dangerous,
}

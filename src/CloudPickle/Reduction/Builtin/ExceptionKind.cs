namespace CloudPickle.Reduction.Builtin;

/// <summary>One class of exceptions of .NET: the class of Python that is closest, and how one is made.</summary>
/// <param name="Type">The class.</param>
/// <param name="Python">The name of the builtin in Python.</param>
/// <param name="Create">Makes one of a message, which may be null, and an inner exception.</param>
internal sealed record ExceptionKind(Type Type, string Python, Func<string?, Exception?, Exception> Create)
{
    /// <summary>The name under which the class travels.</summary>
    public string Name { get; } = Type.FullName!;
}

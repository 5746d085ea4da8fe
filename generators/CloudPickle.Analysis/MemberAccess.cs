namespace CloudPickle.Analysis;

/// <summary>How emitted code reaches a member.</summary>
internal enum MemberAccess
{
    /// <summary>By its name, as hand-written code would.</summary>
    Direct,

    /// <summary>Through an accessor of the field that holds it.</summary>
    Field,

    /// <summary>Through an accessor of the property's get or set method.</summary>
    Method,

    /// <summary>Through a method of the runtime that knows what a class of .NET's library keeps.</summary>
    Library,

    /// <summary>Not at all (a computed property that only a constructor parameter gives back).</summary>
    None,
}

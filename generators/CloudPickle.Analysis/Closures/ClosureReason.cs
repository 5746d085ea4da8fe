namespace CloudPickle.Analysis.Closures;

/// <summary>Why a lambda, local function or method group cannot be pickled. One to one with the diagnostics CPK2001 and following.</summary>
internal enum ClosureReason
{
    /// <summary>A captured variable holds what means nothing in another process, or has no reducer.</summary>
    CaptureCannotTravel,

    /// <summary>A captured variable holds a query or an iterator.</summary>
    LazySequence,

    /// <summary>The body uses a form that cannot stand outside its member.</summary>
    BodyCannotBeEmitted,

    /// <summary>The body uses what only its own type can name, and that type is not partial.</summary>
    PrivateInNonPartialType,

    /// <summary>The body, a capture or the delegate type uses a type parameter of the member or type around it.</summary>
    TypeParameterUsed,

    /// <summary>The delegate type has no name, or none that other code of the assembly can use.</summary>
    DelegateTypeCannotBeNamed,

    /// <summary>Emitted code could not make the call in the caller's place.</summary>
    CallCannotBeIntercepted,

    /// <summary>A pinned name is not a constant.</summary>
    NameNotConstant,
}

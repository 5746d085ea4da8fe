namespace CloudPickle.Analysis;

/// <summary>Why a type gets no reducer. One to one with the diagnostics CPK1001 and following.</summary>
internal enum NotReducibleReason
{
    /// <summary>The type is static, a ref struct, a delegate, a pointer, file-local or otherwise out of reach of any code.</summary>
    TypeCannotBeReduced,

    /// <summary>No constructor can be called with members only.</summary>
    NoUsableConstructor,

    /// <summary>The chosen constructor has a parameter that no member feeds.</summary>
    ConstructorParameterWithoutMember,

    /// <summary>A member's type, or a type argument in it, has no reducer.</summary>
    MemberTypeWithoutReducer,

    /// <summary>Only code inside a type that is not partial could name a private nested type.</summary>
    PrivateInNonPartialType,

    /// <summary>Two members have the same key in the pickled state.</summary>
    DuplicateKey,

    /// <summary>A type named by <c>[PicklableSubtype]</c> does not derive from the annotated type.</summary>
    SubtypeNotDerived,

    /// <summary>A base keeps state that cannot be seen from here.</summary>
    BaseWithHiddenState,

    /// <summary>A computed property was put into the state but cannot be given back.</summary>
    MemberCannotBeLoaded,

    /// <summary>A hook method has another shape than its attribute asks for.</summary>
    HookSignature,

    /// <summary>A struct's hook waits for the whole graph, when the struct has been copied.</summary>
    HookOfCopy,

    /// <summary>A reducer named by <c>[PicklableWith]</c> does not reduce that type, or cannot be made.</summary>
    ReducerOfAnotherType,

    /// <summary>A type says in two ways how it is pickled.</summary>
    TwoProtocols,

    /// <summary>A member cannot keep unknown members.</summary>
    ExtensionDataMember,
}

namespace CloudPickle.Generators.Model;

/// <summary>Which base class a reducer has.</summary>
internal enum ReducerKind
{
    /// <summary><c>ObjectReducer</c>: the members are the state.</summary>
    Object,

    /// <summary><c>EnumReducer</c>.</summary>
    Enum,

    /// <summary><c>StateReducer</c>: the type gives and takes its state.</summary>
    State,

    /// <summary><c>ReductionReducer</c>: the type says how it is rebuilt.</summary>
    Reduction,

    /// <summary><c>UnionReducer</c>: each case has a reducer of its own inside.</summary>
    Union,
}

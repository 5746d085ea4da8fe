namespace CloudPickle.Generated;

/// <summary>A reducer whose values travel under the names of their cases.</summary>
internal interface IUnionReducer
{
    /// <summary>The name of the union, which is that of the class around its cases.</summary>
    PickledGlobal Name { get; }

    IReadOnlyList<Reducer> Cases { get; }
}

namespace CloudPickle.Reduction;

/// <summary>A reducer whose values travel under a name that pickles can give back.</summary>
internal interface INamedReducer
{
    PickledGlobal Name { get; set; }
}

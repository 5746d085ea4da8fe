namespace CloudPickle;

/// <summary>Separates the hashes of values that are never equal because their kinds differ.</summary>
internal enum HashFamily : byte
{
    Number,
    None,
    String,
    Bytes,
    Tuple,
    Set,
    SetElement,
    Guid,
    Moment,
    Imaginary,
    Reference,
    Other,
}

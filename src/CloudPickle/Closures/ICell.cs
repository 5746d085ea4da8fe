namespace CloudPickle.Closures;

/// <summary>A cell of any type, to be written where only its run-time type is known.</summary>
internal interface ICell
{
    void Write(Pickler pickler);
}

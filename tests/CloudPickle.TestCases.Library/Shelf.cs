using CloudPickle;

namespace Cases.Library;

/// <summary>A generic base whose private state mentions its type parameter; other assemblies derive from it.</summary>
[Picklable]
public abstract class Shelf<T>
    where T : notnull
{
    private readonly List<T?[]> _boards = [];
    private T? _top;

    public int Boards => _boards.Count;

    public T? Top => _top;

    public void Put(T item)
    {
        _top = item;
        _boards.Add([item, default]);
    }
}

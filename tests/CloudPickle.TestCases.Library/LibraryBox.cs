using CloudPickle;

namespace Cases.Library;

/// <summary>A generic type that is closed by another assembly.</summary>
[Picklable]
public sealed class LibraryBox<T>
{
    public T? Content { get; set; }

    public LibraryColor Color { get; set; }
}

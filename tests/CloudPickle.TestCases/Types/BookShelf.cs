using Cases.Library;

namespace Cases;

[Picklable]
public sealed class BookShelf : Shelf<string>
{
    public int Room { get; set; }
}

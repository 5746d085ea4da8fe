using CloudPickle;

namespace Cases.Library;

[Picklable]
public sealed class LibraryDerived : LibraryBase
{
    public int Pages { get; set; }
}

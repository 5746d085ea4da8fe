using CloudPickle;

namespace Cases.Library;

[Picklable]
public enum LibraryColor
{
    Red,
    Green = 5,
    Blue,
}

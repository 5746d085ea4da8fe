using CloudPickle;

namespace Quickstart.Shop;

/// <summary>A class built through its constructor; its state is read-only.</summary>
[Picklable]
public sealed class Address(string street, string city)
{
    public string Street { get; } = street;

    public string City { get; } = city;
}

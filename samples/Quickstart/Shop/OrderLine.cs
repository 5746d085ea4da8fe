using CloudPickle;

namespace Quickstart.Shop;

/// <summary>A record is built through its primary constructor.</summary>
[Picklable]
public sealed record OrderLine(string Article, int Quantity, decimal Price);

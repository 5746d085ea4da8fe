namespace Cases;

[Picklable]
public sealed record OrderLine(string Product, int Quantity, decimal Price);

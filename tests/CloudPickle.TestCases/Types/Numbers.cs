using System.Numerics;

namespace Cases;

[Picklable]
public sealed class Numbers
{
    public decimal Money { get; set; }

    public BigInteger Big { get; set; }

    public Complex Complex { get; set; }

    public Guid Guid { get; set; }

    public double Special { get; set; }
}

using System.Net;
using CloudPickle;

/// <summary>Members whose names in Python the program leaves out: they are written, and cannot be read here.</summary>
[Picklable]
internal sealed class Parcel
{
    public Guid? Id { get; set; }

    public int[]? Weights { get; set; }

    public IPAddress? Sender { get; set; }

    public ulong Number { get; set; }

    public Type? Kind { get; set; }
}

using System.Text;

namespace Cases;

[Picklable]
public sealed class Texts
{
    public Uri? Uri { get; set; }

    public Version? Version { get; set; }

    public Rune Rune { get; set; }

    public StringBuilder? Builder { get; set; }
}

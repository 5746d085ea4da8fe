namespace Cases;

[Picklable]
public sealed class Outer
{
    public Inner? Content { get; set; }

    public Inner.Core? Kernel { get; set; }

    [Picklable]
    public sealed class Inner
    {
        public int Depth { get; set; }

        [Picklable]
        public struct Core
        {
            public Shade Shade;
        }

        [Picklable]
        public enum Shade
        {
            Light,
            Dark,
        }
    }
}

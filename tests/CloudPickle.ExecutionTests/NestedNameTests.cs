namespace CloudPickle.ExecutionTests;

/// <summary>Below protocol 4 a nested class is reached by getattr, through outer classes that need not be picklable themselves.</summary>
public sealed class NestedNameTests
{
    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_class_inside_a_plain_class_inside_a_picklable_one_loads(int protocol)
    {
        var value = new Outer.Middle.Inner { Id = 7 };
        Assert.Equal(7, Pickle.Loads<Outer.Middle.Inner>(Pickle.Dumps(value, new() { Protocol = protocol })).Id);
    }

    [Picklable]
    internal sealed class Outer
    {
        internal static class Middle
        {
            [Picklable]
            internal sealed class Inner
            {
                public int Id { get; set; }
            }
        }
    }
}

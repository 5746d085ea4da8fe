using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>The comparison that everything else relies on notices what it must.</summary>
public class GraphEqualityTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void Two_makings_of_a_case_are_equal(string name) =>
        GraphEquality.AssertEqual(TestCases.Get(name).CreateValue(), TestCases.Get(name).CreateValue());

    [Fact]
    public void A_private_field_that_differs_is_seen() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => GraphEquality.AssertEqual(Guarded.Create().Note("a"), Guarded.Create().Note("b")));

    [Fact]
    public void A_lost_alias_is_seen()
    {
        var customer = new Customer();
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => GraphEquality.AssertEqual(new List<Customer> { customer, customer }, new List<Customer> { new(), new() }));
    }

    [Fact]
    public void An_alias_that_was_none_is_seen()
    {
        var customer = new Customer();
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => GraphEquality.AssertEqual(new List<Customer> { new(), new() }, new List<Customer> { customer, customer }));
    }

    [Theory]
    [InlineData(1.0, 1)]
    [InlineData(0.0, -0.0)]
    [InlineData("a", "b")]
    public void Another_type_or_bit_is_seen(object expected, object actual) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => GraphEquality.AssertEqual(expected, actual));

    [Fact]
    public void A_decimal_of_another_scale_is_seen() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => GraphEquality.AssertEqual(1.0m, 1.00m));

    public static TheoryData<string> Cases() => new(TestCases.All.Select(testCase => testCase.Name));
}

using CloudPickle.Reduction;
using Xunit;

namespace CloudPickle.Tests.Reduction;

public sealed class TypeNameTests
{
    [Fact]
    public void A_type_inside_a_generic_type_has_a_name_that_ends()
    {
        Assert.Contains("Outer", TypeNames.Of(typeof(Outer<int>.Inner)), StringComparison.Ordinal);
        Assert.Contains("Inner", TypeNames.Of(typeof(Outer<>.Inner)), StringComparison.Ordinal);
        Assert.Equal("T", TypeNames.Of(typeof(Outer<>).GetGenericArguments()[0]));
    }

    private static class Outer<T>
    {
        public sealed class Inner
        {
            public T? Value { get; set; }
        }
    }
}

using CloudPickle.CodeFixes.Calls;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Fixes;

/// <summary>Fixes of what is wrong with a call.</summary>
public sealed class CallFixTests
{
    [Fact]
    public Task The_protocol_becomes_one_that_exists_and_has_buffers() => FixVerifier<UseProtocolFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed record Order(int Id)
        {
            public byte[] Save() => Pickle.Dumps(this, new PickleOptions { Protocol = {|CPK3004:6|} });

            public byte[] Share() => Pickle.Dumps(this, new PickleOptions { Protocol = 4, {|CPK3005:BufferCallback = _ => true|} });
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed record Order(int Id)
        {
            public byte[] Save() => Pickle.Dumps(this, new PickleOptions { Protocol = 5 });

            public byte[] Share() => Pickle.Dumps(this, new PickleOptions { Protocol = 5, BufferCallback = _ => true });
        }
        """,
        "Pickle.Loads<Order>(new Order(3).Save()).Id", 3);

    [Fact]
    public Task A_result_that_is_not_wanted_is_discarded() => FixVerifier<DiscardResultFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed record Order(int Id)
        {
            public bool CanBeSaved()
            {
                // It throws, or not.
                {|CPK3007:Pickle.Dumps(this)|};
                return true;
            }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed record Order(int Id)
        {
            public bool CanBeSaved()
            {
                // It throws, or not.
                _ = Pickle.Dumps(this);
                return true;
            }
        }
        """,
        "new Order(3).CanBeSaved()", true);
}

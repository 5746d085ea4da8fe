using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests.Closures;

/// <summary>What emitted environments and interceptors look like.</summary>
public sealed class ClosureSnapshotTests
{
    [Fact]
    public void Lambda_with_values_and_a_cell() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        public static class Pricing
        {
            public static (Func<int, int>, Func<int>) Quote(int factor)
            {
                var counter = 0;
                return (Pickle.Closure((int x) => x * factor + counter++), Pickle.Closure(() => counter));
            }
        }
        """));

    [Fact]
    public void Instance_with_private_members_local_functions_and_usings() => Snapshot.Match(GeneratorHarness.Run(
        """
        using System.Text;
        using static System.Math;

        namespace Shop
        {
            using Names = List<string>;

            [Picklable]
            public partial class Pricing
            {
                private const decimal Rate = 1.19m;
                private readonly Names _names = ["a"];

                public decimal Net { get; init; }

                public Func<int, decimal> Quote(int factor)
                {
                    const string prefix = "no. ";
                    return Pickle.Closure((int x) =>
                    {
                        // How often each name was seen.
                        var text = new StringBuilder(prefix);
                        foreach (var name in _names)
                        {
                            text.Append($"{Abs(x):N0} {name}");
                        }

                        return Scaled(Net) * Rate + text.Length;
                    });

                    decimal Scaled(decimal value) => value * factor;
                }
            }
        }
        """));

    [Fact]
    public void Method_groups_and_marked_parameters() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        public interface IQueue
        {
            void Submit<T>([PicklableClosure] Func<T> job, string? name = null);
        }

        [Picklable]
        public sealed record Order(int Id)
        {
            public int Twice() => 2 * Id;

            public void SendTo(IQueue queue)
            {
                queue.Submit(Twice);
                queue.Submit(() => Id, "id");
                }
        }
        """));

    [Fact]
    public void Explicit_captures_and_pinned_names() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        public static class Pricing
        {
            public static Func<int, int> Quote(int factor, int offset) =>
                Pickle.Capture((factor, offset)).Func<int, int>(static (s, x) => s.factor * x + s.offset);

            public static Func<int, int> Resize(int factor) => Pickle.Closure((int x) => x / factor, "resize");
        }
        """));

    [Fact]
    public void Private_nested_types() => Snapshot.Match(GeneratorHarness.Run(
        """
        namespace Shop;

        public partial class Outer
        {
            private partial class Hidden
            {
                private static int s_count;

                public static Func<int> Counter() => Pickle.Closure(() => ++s_count);
            }
        }
        """));
}

using System.Runtime.CompilerServices;
using CloudPickle.Reduction;
using Xunit;

namespace CloudPickle.Tests.Reduction;

public sealed class IdentityTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(5_000)]
    public void Objects_that_a_collection_moves_keep_their_numbers(int count)
    {
        var table = new IdentityTable();
        var objects = AllocateBetweenGarbage(count);
        Add(table, objects, 0, count / 2);
        var before = Addresses(objects);

        Compact();

        Assert.True(count < 5_000 || !before.SequenceEqual(Addresses(objects)), "The collection moved nothing: this test shows nothing.");
        Add(table, objects, count / 2, count);
        AssertNumbered(table, objects);
        Compact();
        AssertNumbered(table, objects);
        Assert.False(table.TryGet(new object(), out _, out _));
    }

    [Fact]
    public async Task Collections_at_any_time_lose_nothing_and_find_nothing_twice()
    {
        using var isDone = new CancellationTokenSource();
        var storm = Task.Run(
            () =>
            {
                while (!isDone.IsCancellationRequested)
                {
                    GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
                }
            },
            TestContext.Current.CancellationToken);
        var table = new IdentityTable();
        for (var round = 0; round < 40; round++)
        {
            var objects = AllocateBetweenGarbage(2_000);
            Add(table, objects, 0, objects.Length);
            AssertNumbered(table, objects);
            table.Clear();
        }

        await isDone.CancelAsync();
        await storm;
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(4096)]
    [InlineData(8192)]
    [InlineData(16384)]
    public void Objects_whose_addresses_are_far_apart_by_the_same_distance_do_not_crowd(int distance)
    {
        // Their addresses have the same lower bits.
        var objects = new object[4_000];
        for (var i = 0; i < objects.Length; i++)
        {
            objects[i] = GC.AllocateUninitializedArray<byte>(distance - (3 * IntPtr.Size), pinned: true);
        }

        var table = new IdentityTable();
        Add(table, objects, 0, objects.Length);
        AssertNumbered(table, objects);
    }

    [Fact]
    public void The_last_number_given_counts_and_open_ones_are_closed()
    {
        var table = new IdentityTable();
        var key = new object();
        table.Add(key, 1, isOpen: true);
        table.Add(key, 2, isOpen: true);
        Assert.True(table.TryGet(key, out var id, out var isOpen));
        Assert.Equal((2, true), (id, isOpen));

        Compact();
        table.Close(key);

        Assert.True(table.TryGet(key, out id, out isOpen));
        Assert.Equal((2, false), (id, isOpen));
    }

    private static object[] AllocateBetweenGarbage(int count)
    {
        var objects = new object[count];
        for (var i = 0; i < count; i++)
        {
            objects[i] = new object();
            GC.KeepAlive(new byte[i % 40]);
        }

        return objects;
    }

    private static void Add(IdentityTable table, object[] objects, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            Assert.True(table.TryAdd(objects[i], i, isOpen: false, out _, out _));
        }
    }

    private static void AssertNumbered(IdentityTable table, object[] objects)
    {
        Assert.Equal(objects.Length, table.Count);
        for (var i = 0; i < objects.Length; i++)
        {
            if (table.TryAdd(objects[i], -1, isOpen: false, out var id, out _) || id != i)
            {
                Assert.Fail($"Object {i} is number {id}.");
            }
        }
    }

    private static nint[] Addresses(object[] objects) => Array.ConvertAll(objects, each => Unsafe.As<object, nint>(ref each));

    private static void Compact() => GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
}

using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>A call that the generator sees registers its type, and gives what generic code gives.</summary>
public class CallSiteTests
{
    [Fact]
    public void A_call_registers_a_closed_library_type()
    {
        var value = new SortedDictionary<string, List<Vector>> { ["a"] = [new(1, 2)] };

        var loaded = Pickle.Loads<SortedDictionary<string, List<Vector>>>(Pickle.Dumps(value));

        GraphEquality.AssertEqual(value, loaded);
    }

    [Fact]
    public void A_call_gives_the_bytes_of_generic_code()
    {
        var value = new List<Order> { new() { Id = 1, Tag = 5 } };

        Assert.Equal(Through(value), Pickle.Dumps(value));
        Assert.Equal(Through<object>(value[0]), Pickle.Dumps(value[0]));
    }

    [Fact]
    public void A_method_group_pickles_too()
    {
        Func<HashSet<Guid>, PickleOptions?, byte[]> dump = Pickle.Dumps;
        HashSet<Guid> value = [Guid.Empty];

        GraphEquality.AssertEqual(value, Pickle.Loads<HashSet<Guid>>(dump(value, null)));
    }

    [Fact]
    public void Nullable_and_tuple_arguments_are_registered()
    {
        (Guid?, Customer[]) value = (null, [new() { Id = 4 }]);

        GraphEquality.AssertEqual(value, Pickle.Loads<(Guid?, Customer[])>(Pickle.Dumps(value)));
    }

    [Fact]
    public void A_session_call_registers_its_type()
    {
        using var stream = new MemoryStream();
        using (var pickler = new Pickler(stream))
        {
            pickler.Dump(new Dictionary<Guid, Box<long>> { [Guid.Empty] = new() { Content = 5 } });
        }

        stream.Position = 0;
        using var unpickler = new Unpickler(stream);
        Assert.Equal(5, unpickler.Load<Dictionary<Guid, Box<long>>>()[Guid.Empty].Content);
    }

    private static byte[] Through<T>(T value) => Pickle.Dumps(value);
}

using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Objects that stay outside the pickle.</summary>
public class PersistentIdTests
{
    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void An_object_with_a_persistent_id_is_not_pickled(int protocol)
    {
        var known = new Customer { Id = 1, Name = "known" };
        var order = new Order { Customer = known, Contacts = { ["other"] = new() { Id = 2, Referrer = known } } };
        var pickle = Pickle.Dumps(order, new PickleOptions { Protocol = protocol, PersistentId = value => ReferenceEquals(value, known) ? "id-1" : null });

        var loaded = Pickle.Loads<Order>(pickle, new UnpickleOptions { PersistentLoad = id => id is "id-1" ? known : null });

        Assert.Same(known, loaded.Customer);
        Assert.Same(known, loaded.Contacts["other"].Referrer);
        Assert.DoesNotContain("known"u8.ToArray(), Windows(pickle, 5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_persistent_id_may_be_any_value_from_protocol_1(int protocol)
    {
        var known = new Customer();
        var pickle = Pickle.Dumps(new[] { known }, new PickleOptions { Protocol = protocol, PersistentId = value => value is Customer ? new PickledTuple("customers", 12) : null });

        object? seen = null;
        Pickle.Loads<Customer[]>(pickle, new UnpickleOptions { PersistentLoad = id => (seen = id, known).known });

        Assert.Equal(new PickledTuple("customers", 12), seen);
    }

    [Fact]
    public void A_session_may_override_both_sides()
    {
        var known = new Customer { Id = 3 };
        using var stream = new MemoryStream();
        using var pickler = new ById(stream);
        pickler.Dump(new List<Customer> { known, known });
        stream.Position = 0;
        using var unpickler = new FromId(stream, known);

        Assert.All(unpickler.Load<List<Customer>>(), customer => Assert.Same(known, customer));
    }

    [Fact]
    public void Nothing_resolves_an_id_unless_somebody_does()
    {
        var pickle = Pickle.Dumps(new Customer(), new PickleOptions { PersistentId = _ => "id" });

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Customer>(pickle));
        Assert.Contains("PersistentLoad", error.Message);
    }

    private static IEnumerable<byte[]> Windows(byte[] bytes, int length) =>
        Enumerable.Range(0, bytes.Length - length + 1).Select(start => bytes[start..(start + length)]);

    private sealed class ById(Stream destination) : Pickler(destination)
    {
        protected override object? PersistentId(object value) => value is Customer customer ? customer.Id : null;
    }

    private sealed class FromId(Stream source, Customer known) : Unpickler(source)
    {
        protected override object? PersistentLoad(object id) => id is 3 ? known : base.PersistentLoad(id);
    }
}

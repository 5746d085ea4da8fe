using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Reducers of a session, and overrides.</summary>
public class ReducerTests
{
    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void A_reducer_in_the_options_goes_before_the_generated_one(int protocol)
    {
        var reducer = new CustomerByName();
        var pickle = Pickle.Dumps(
            new List<Customer> { new() { Id = 5, Name = "Ada" } },
            new PickleOptions { Protocol = protocol, Reducers = [reducer] });

        Assert.Equal(["Ada"], Pickle.Loads<List<string>>(pickle));
        var loaded = Pickle.Loads<List<Customer>>(pickle, new UnpickleOptions { Reducers = [reducer] });
        Assert.Equal("Ada!", Assert.Single(loaded).Name);
    }

    [Fact]
    public void Without_it_the_generated_one_is_back() =>
        Assert.Equal(5, Pickle.Loads<Customer>(Pickle.Dumps(new Customer { Id = 5 })).Id);

    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void An_override_replaces_the_reduction_of_a_value(int protocol)
    {
        using var stream = new MemoryStream();
        using var pickler = new CustomersAsFractions(stream, CaseData.Protocol(protocol));
        pickler.Dump(new List<Customer> { new() { Id = 7 } });

        var loaded = Pickle.Loads<object?>(stream.ToArray(), new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque });

        var fraction = Assert.IsType<PickledObject>(Assert.Single(Assert.IsType<List<object?>>(loaded)));
        Assert.Equal("fractions.Fraction", fraction.ClassName);
        Assert.Equal([7, 2], fraction.Arguments);
    }

    private sealed class CustomerByName : Reducer<Customer>
    {
        public override void Write(Pickler pickler, Customer value) => pickler.Write(value.Name);

        public override Customer Read(Unpickler unpickler, object? value) => new() { Name = unpickler.Read<string>(value) + "!" };
    }

    private sealed class CustomersAsFractions(Stream destination, PickleOptions options) : Pickler(destination, options)
    {
        protected override PickleReduction? ReducerOverride(object value) => value is Customer customer
            ? PickleReduction.Call(new PickledGlobal("fractions", "Fraction"), customer.Id, 2)
            : null;
    }
}

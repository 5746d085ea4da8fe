using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Whose reduction counts, from when on, and what a pickle may call.</summary>
public partial class CustomReducerTests
{
    [Fact]
    public void A_reducer_of_the_process_is_looked_up_at_every_value_and_can_be_taken_back()
    {
        var coins = new List<Coin> { new() { Value = 5 } };
        var generated = Pickle.Dumps(coins);

        Pickle.RegisterReducer(new CoinAsText("process"));
        var registered = Pickle.Dumps(coins);
        var ofSession = Pickle.Dumps(coins, new PickleOptions { Reducers = [new CoinAsText("session")] });
        using var stream = new MemoryStream();
        using (var session = new Overriding(stream, new PickleOptions { Reducers = [new CoinAsText("session")] }))
        {
            session.Dump(coins);
        }

        Assert.True(Pickle.UnregisterReducer<Coin>());
        Assert.False(Pickle.UnregisterReducer<Coin>());

        Assert.Equal(["process 5"], Pickle.Loads<List<string>>(registered));
        Assert.Equal(["session 5"], Pickle.Loads<List<string>>(ofSession));
        Assert.Equal([5.0m], Pickle.Loads<List<decimal>>(stream.ToArray()));
        Assert.Equal(generated, Pickle.Dumps(coins));
    }

    [Fact]
    public void A_surrogate_of_a_session_is_found_by_the_name_of_its_type()
    {
        var reducer = new PlainReducer();
        var pickle = Pickle.Dumps<object>(new Plain(7), new PickleOptions { Reducers = [reducer] });

        var loaded = Assert.IsType<Plain>(Pickle.Loads<object>(pickle, new UnpickleOptions { Reducers = [reducer] }));

        Assert.Equal(7, loaded.Number);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object>(pickle));
    }

    [Fact]
    public void Python_sees_the_name_of_the_type_with_the_members_of_the_surrogate()
    {
        var loaded = (PickledObject)Pickle.Loads<object?>(
            Pickle.Dumps<object>(new Plain(7), new PickleOptions { Reducers = [new PlainReducer()] }), new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque })!;

        Assert.Equal("CloudPickle.ExecutionTests.CustomReducerTests.Plain", loaded.ClassName);
        Assert.True(loaded.TryGetMember("Value", out var value));
        Assert.Equal(7, value);
    }

    [Fact]
    public void A_callable_is_known_as_long_as_it_is_registered()
    {
        var name = new PickledGlobal("tests.callables", "double");
        var pickle = Pickle.Dumps<object?>(new PickledObject(PickledObjectKind.Reduce, name, new PickledTuple(21)));

        Assert.Contains("tests.callables.double", Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(pickle)).Message);
        Pickle.RegisterCallable(name, (unpickler, arguments) => unpickler.Read<int>(arguments[0]) * 2);
        Assert.Equal(42, Pickle.Loads<int>(pickle));
        Assert.True(Pickle.UnregisterCallable(name));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(pickle));
    }

    [Fact]
    public void What_a_callable_throws_ends_the_load()
    {
        var name = new PickledGlobal("tests.callables", "fail");
        Pickle.RegisterCallable(name, (_, _) => throw new InvalidOperationException("no"));
        var pickle = Pickle.Dumps<object?>(new PickledObject(PickledObjectKind.Reduce, name, new PickledTuple()));

        Assert.Contains("tests.callables.fail threw InvalidOperationException: no", Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(pickle)).Message);
    }

    [Fact]
    public void Nobody_takes_a_name_of_Python_away()
    {
        var name = new PickledGlobal("builtins", "complex");
        Pickle.RegisterCallable(name, (_, _) => "hijacked");

        Assert.Equal(new System.Numerics.Complex(1, 2), Pickle.Loads<object?>(Pickle.Dumps(new System.Numerics.Complex(1, 2))));
        Pickle.UnregisterCallable(name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_reduction_with_arguments_that_do_not_fit_is_refused(int arguments)
    {
        var pickle = Pickle.Dumps<object?>(new PickledObject(
            PickledObjectKind.Reduce, new PickledGlobal("Cases", "Basket"), new PickledTuple(new object?[arguments])));

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Basket>(pickle));

        Assert.Contains("Basket", error.Message);
    }

    [Fact]
    public void A_state_that_does_not_fit_is_refused()
    {
        var pickle = Pickles.Object("Cases", "Relative", ("x", 1));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Relative>(pickle));
    }

    [Picklable]
    internal sealed class Coin
    {
        public int Value { get; set; }
    }

    internal sealed class Plain(int number)
    {
        public int Number => number;
    }

    [Picklable]
    internal sealed record PlainState(int Value);

    private sealed class PlainReducer : SurrogateReducer<Plain, PlainState>
    {
        protected override PlainState ToSurrogate(Plain value) => new(value.Number);

        protected override Plain FromSurrogate(PlainState surrogate) => new(surrogate.Value);
    }

    private sealed class CoinAsText(string owner) : Reducer<Coin>
    {
        public override void Write(Pickler pickler, Coin value) => pickler.Write($"{owner} {value.Value}");

        public override Coin Read(Unpickler unpickler, object? value) => throw unpickler.Mismatch(typeof(Coin), value);
    }

    private sealed class Overriding(Stream destination, PickleOptions options) : Pickler(destination, options)
    {
        protected override PickleReduction? ReducerOverride(object value) =>
            value is Coin coin ? PickleReduction.Call(new PickledGlobal("decimal", "Decimal"), coin.Value + ".0") : null;
    }
}

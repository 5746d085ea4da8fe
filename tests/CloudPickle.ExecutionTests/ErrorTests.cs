using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Errors name the place and say what to do.</summary>
public class ErrorTests
{
    [Fact]
    public void An_unknown_type_at_depth_names_its_path()
    {
        var order = new Order { Contacts = { ["a"] = new() { Name = "x" } }, Tag = new object?[] { 1, new Dictionary<string, object> { ["lock"] = new Unknown() } } };

        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<Order> { new(), order }));

        Assert.Equal("$[1].Tag[1][\"lock\"]", error.Path);
        Assert.Contains("CloudPickle.ExecutionTests.ErrorTests.Unknown", error.Message);
        Assert.Contains("PicklableType", error.Message);
    }

    [Fact]
    public void An_object_of_one_process_says_why_it_stays() =>
        Assert.Contains("Mutex cannot be pickled", Assert.Throws<PicklingException>(() => Pickle.Dumps<object>(new Mutex())).Message);

    [Fact]
    public void A_name_that_nobody_registered_is_named()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>("cos\nsystem\n(S'id'\ntR."u8));

        Assert.Contains("os.system", error.Message);
        Assert.Equal(0, error.Offset);
        Assert.Equal(Wire.Opcode.Global, error.Opcode);
    }

    [Fact]
    public void A_wrong_type_on_load_names_the_member()
    {
        var pickle = Pickles.Object("Cases", "Order", ("Id", 1), ("Tag", "t"), ("Lines", "text"));

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Order>(pickle));

        Assert.Equal("$.Lines", error.Path);
        Assert.Contains("str", error.Message);
    }

    [Theory]
    [InlineData("S'text'\n.", "int")]
    [InlineData("N.", "int")]
    [InlineData("(lI1\na.", "int")]
    [InlineData("I300\n.", "byte")]
    [InlineData("L99999999999999999999L\n.", "long")]
    public void A_value_that_does_not_fit_is_an_error(string pickle, string type)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(pickle);
        Action load = type switch
        {
            "int" => () => Pickle.Loads<int>(bytes),
            "byte" => () => Pickle.Loads<byte>(bytes),
            _ => () => Pickle.Loads<long>(bytes),
        };

        var error = Assert.Throws<UnpicklingException>(load);
        Assert.Contains(type, error.Message);
        Assert.Equal("$", error.Path);
    }

    [Fact]
    public void An_annotated_object_where_another_is_declared_is_an_error() =>
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Customer>(Pickle.Dumps(new OneMember())));

    [Fact]
    public void A_missing_required_member_is_named()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<RequiredMembers>(
            Pickles.Object("Cases", "RequiredMembers", ("Name", "n"))));

        Assert.Contains("Count", error.Message);
    }

    [Fact]
    public void A_missing_constructor_argument_is_named()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<OrderLine>(Pickles.Object("Cases", "OrderLine", ("Product", "tea"))));

        Assert.Contains("Quantity", error.Message);
    }

    [Fact]
    public void A_missing_optional_member_keeps_its_initialiser()
    {
        var order = Pickle.Loads<Order>(Pickles.Object("Cases", "Order", ("Id", 5)));

        Assert.Equal(5, order.Id);
        Assert.Empty(order.Lines);
    }

    [Fact]
    public void A_missing_constructor_argument_takes_its_default()
    {
        var loaded = Pickle.Loads<ConstructorDefaults>(Pickles.Object("Cases", "ConstructorDefaults", ("Number", 1)));

        Assert.Equal(new ConstructorDefaults(Number: 1), loaded);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("num")]
    [InlineData("n")]
    public void An_alias_is_accepted(string key) =>
        Assert.Equal(5, Pickle.Loads<Renamed>(Pickles.Object("Cases", "Renamed", (key, 5))).Number);

    [Fact]
    public void An_ignored_member_is_what_construction_gives()
    {
        var loaded = Pickle.Loads<Renamed>(Pickle.Dumps(new Renamed { Scratch = "changed" }));

        Assert.Equal("fresh", loaded.Scratch);
    }

    [Fact]
    public void The_chosen_constructor_runs() =>
        Assert.True(Pickle.Loads<ChosenConstructor>(Pickle.Dumps(new ChosenConstructor())).Chosen);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Input_that_ends_early_is_an_error_at_every_length(int protocol)
    {
        var pickle = Pickle.Dumps(new List<Customer> { new() { Id = 1, Name = "Ada" } }, CaseData.Protocol(protocol));
        for (var length = 0; length < pickle.Length; length++)
        {
            Assert.Throws<UnpicklingException>(() => Pickle.Loads<List<Customer>>(pickle.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Any_flipped_byte_gives_a_value_or_the_documented_exception()
    {
        foreach (var testCase in TestCases.All)
        {
            var pickle = testCase.Dump(5);
            if (pickle.Length > 2000)
            {
                continue;
            }

            for (var i = 0; i < pickle.Length; i++)
            {
                foreach (var bit in (byte[])[0x01, 0x80, 0xFF])
                {
                    var changed = (byte[])pickle.Clone();
                    changed[i] ^= bit;
                    try
                    {
                        testCase.Load(changed);
                    }
                    catch (UnpicklingException exception)
                    {
                        Assert.NotEmpty(exception.Message);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_stream_that_fails_shows_its_own_exception() =>
        Assert.Throws<ObjectDisposedException>(() =>
        {
            var stream = new MemoryStream([0x80]);
            stream.Dispose();
            Pickle.Load<object?>(stream);
        });

    [Fact]
    public void A_getter_that_throws_is_a_pickling_error_with_the_cause()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new List<Faulty> { new() }));

        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.StartsWith("$[0]", error.Path);
    }

    [Fact]
    public void A_constructor_that_throws_is_an_unpickling_error_with_the_cause()
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Positive>(
            Pickles.Object("CloudPickle.ExecutionTests", "Positive", ("Number", -1))));

        Assert.IsType<ArgumentOutOfRangeException>(error.InnerException);
    }

    private sealed class Unknown;
}

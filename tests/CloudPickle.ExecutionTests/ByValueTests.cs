using System.Reflection;
using Cases;
using Cases.Library;

namespace CloudPickle.ExecutionTests;

/// <summary>Types that travel with their definition, seen from .NET. The interop suite loads them in Python.</summary>
public class ByValueTests
{
    private static readonly PickleOptions s_byValue = new() { ByValueNamespaces = ["Cases"] };

    [Theory]
    [MemberData(nameof(CaseData.EveryCaseAndProtocol), MemberType = typeof(CaseData))]
    public void Where_the_type_is_known_every_case_comes_back_as_it(string name, int protocol)
    {
        var testCase = TestCases.Get(name);
        var pickle = testCase.Dump(testCase.CreateValue(), s_byValue with { Protocol = protocol });
        GraphEquality.AssertEqual(testCase.CreateValue(), testCase.Load(pickle));
    }

    [Theory]
    [MemberData(nameof(SessionTests.Protocols), MemberType = typeof(SessionTests))]
    public void A_receiver_without_the_type_reads_members_by_name_and_passes_them_on(int protocol)
    {
        var order = new Order { Id = 7, Customer = new Customer { Id = 1, Name = "Ada" } };
        var pickle = Unknown(Pickle.Dumps(order, s_byValue with { Protocol = protocol }));

        var node = Assert.IsType<PickledObject>(Pickle.Loads<object?>(pickle));

        Assert.Equal("Xases.Order", node.ClassName);
        Assert.True(node.TryGetMember("Id", out var id));
        Assert.Equal(7, id);
        Assert.True(node.TryGetMember("Customer", out var customer));
        Assert.Equal("Xases.Customer", Assert.IsType<PickledObject>(customer).ClassName);
        var again = Assert.IsType<PickledObject>(Pickle.Loads<object?>(Pickle.Dumps(node, new PickleOptions { Protocol = protocol })));
        Assert.Equal("Xases.Order", again.ClassName);
        Assert.Equal(7, Pickle.Loads<Order>(Known(Pickle.Dumps(node, new PickleOptions { Protocol = protocol }))).Id);
    }

    [Fact]
    public void Aliases_and_cycles_of_unknown_types_survive()
    {
        var node = new Node { Name = "self" };
        node.Next = node;

        var loaded = Assert.IsType<PickledObject>(Pickle.Loads<object?>(Unknown(Pickle.Dumps(node, s_byValue))));

        Assert.True(loaded.TryGetMember("Next", out var next));
        Assert.Same(loaded, next);
    }

    [Fact]
    public void A_local_type_with_other_members_is_not_taken()
    {
        var pickle = Pickle.Dumps(new Customer { Id = 1, Name = "Ada" }, s_byValue);
        var text = System.Text.Encoding.Latin1.GetString(pickle).Replace("Referrer", "Referral", StringComparison.Ordinal);

        var node = Assert.IsType<PickledObject>(Pickle.Loads<object?>(System.Text.Encoding.Latin1.GetBytes(text)));

        Assert.Equal("Cases.Customer", node.ClassName);
    }

    [Fact]
    public void A_namespace_covers_those_inside_it_and_no_others()
    {
        Assert.True(IsByValue(new Document { Title = "x" }, "Cases"));
        Assert.True(IsByValue(new Document { Title = "x" }, "Cases.Library"));
        Assert.False(IsByValue(new Customer(), "Cases.Library"));
        Assert.False(IsByValue(new Customer(), "Case"));
        Assert.True(IsByValue(new Customer(), new PickleOptions { ByValueAssemblies = [typeof(Customer).Assembly] }));
        Assert.False(IsByValue(new Document { Title = "x" }, new PickleOptions { ByValueAssemblies = [typeof(Customer).Assembly] }));
    }

    [Fact]
    public void The_registry_of_the_process_says_what_is_in_it()
    {
        const string Name = "CloudPickle.ExecutionTests.ByValue";
        var assembly = typeof(object).Assembly;

        Pickle.RegisterByValue(Name);
        Pickle.RegisterByValue(Name);
        Pickle.RegisterByValue(assembly);
        var listed = Pickle.ListByValue();
        Pickle.UnregisterByValue(Name);
        Pickle.UnregisterByValue(assembly);

        Assert.Superset(new HashSet<string> { Name, assembly.GetName().Name! }, listed.ToHashSet());
        Assert.DoesNotContain(Name, Pickle.ListByValue());
        Assert.StartsWith($"{Name} is not registered for pickle by value", Assert.Throws<ArgumentException>(() => Pickle.UnregisterByValue(Name)).Message);
        Assert.StartsWith($"{assembly.GetName().Name} is not registered for pickle by value", Assert.Throws<ArgumentException>(() => Pickle.UnregisterByValue(assembly)).Message);
        Assert.StartsWith("Input should be an assembly or a namespace, got 'a..b' instead", Assert.Throws<ArgumentException>(() => Pickle.RegisterByValue("a..b")).Message);
        Assert.Throws<ArgumentNullException>(() => Pickle.RegisterByValue((Assembly)null!));
    }

    [Fact]
    public void The_definition_is_written_once()
    {
        var pickle = System.Text.Encoding.Latin1.GetString(Pickle.Dumps(
            new List<Customer> { new() { Id = 1 }, new() { Id = 2 }, new() { Id = 3 } }, s_byValue));
        Assert.Equal(2, pickle.Split("make_dataclass").Length);
    }

    [Theory]
    [InlineData("builtins", "dict.setdefault")]
    [InlineData("builtins", "vars")]
    [InlineData("types", "ModuleType")]
    [InlineData("functools", "partial")]
    [InlineData("dataclasses", "make_dataclass")]
    public void The_parts_of_a_definition_are_refused_anywhere_else(string module, string name)
    {
        var call = new PickledObject(PickledObjectKind.Reduce, new PickledGlobal(module, name), new PickledTuple("x"));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(Pickle.Dumps<object?>(call)));
    }

    private static bool IsByValue<T>(T value, string prefix) => IsByValue(value, new PickleOptions { ByValueNamespaces = [prefix] });

    private static bool IsByValue<T>(T value, PickleOptions options) =>
        System.Text.Encoding.Latin1.GetString(Pickle.Dumps(value, options)).Contains("make_dataclass", StringComparison.Ordinal);

    /// <summary>The same pickle with names that nobody here knows.</summary>
    private static byte[] Unknown(byte[] pickle) => Replace(pickle, "Cases", "Xases");

    private static byte[] Known(byte[] pickle) => Replace(pickle, "Xases", "Cases");

    private static byte[] Replace(byte[] pickle, string from, string to) => System.Text.Encoding.Latin1.GetBytes(
        System.Text.Encoding.Latin1.GetString(pickle).Replace(from, to, StringComparison.Ordinal));
}

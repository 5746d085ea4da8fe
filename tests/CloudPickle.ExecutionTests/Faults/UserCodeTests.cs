using System.Text;
using Cases;

namespace CloudPickle.ExecutionTests.Faults;

/// <summary>What loading runs of a program, and what it touches of objects that it did not make.</summary>
public class UserCodeTests
{
    private const string Object = "cCloudPickle.ExecutionTests.Faults\nWatched\n)\u0081}\u008c\u0006NumberK\u0001sb";

    [Fact]
    public void Loading_runs_a_constructor_and_a_setter()
    {
        Assert.Equal(["constructor", "setter"], CallsOf(() => Pickle.Loads<Watched>(Bytes(Object + "."))));
        Assert.Equal(["constructor", "setter"], CallsOf(() => Pickle.Loads<object?>(Bytes(Object + "."))));
        Assert.Equal(["constructor", "setter"], CallsOf(() => Pickle.Load<List<Watched>>(new MemoryStream(Bytes("](" + Object + "e.")))));
        Assert.Equal(["constructor", "setter"], CallsOf(() => Pickle.Loads<object?>(Bytes(Object + "0N."))));
    }

    /// <summary>Errors that name a value do not ask it for its text.</summary>
    [Theory]
    [InlineData(Object + "K\u0001a.")]
    [InlineData(Object + "K\u0001K\u0002s.")]
    [InlineData(Object + "K\u0001\u0085b.")]
    [InlineData(Object + ")R.")]
    [InlineData(Object + ")\u0081.")]
    [InlineData(Object + "(K\u0001\u0090.")]
    [InlineData(Object + "\u0098.")]
    [InlineData(Object + Object + "\u0093.")]
    [InlineData("cdatetime\ndate\n" + Object + "\u0085R.")]
    [InlineData("](" + Object + "e.")]
    [InlineData("}(K\u0001" + Object + "u.")]
    public void A_failure_runs_no_more_than_that(string pickle)
    {
        var calls = CallsOf(() =>
        {
            Assert.ThrowsAny<UnpicklingException>(() => Pickle.Loads<List<int>>(Bytes(pickle)));
            Assert.ThrowsAny<UnpicklingException>(() => Pickle.Loads<Dictionary<int, Customer>>(Bytes(pickle)));
            return null;
        });

        Assert.All(calls, call => Assert.True(call is "constructor" or "setter", call));
    }

    /// <summary>A key is asked for its hash code, as everywhere in .NET: by the dictionary, and by nobody else.</summary>
    [Fact]
    public void Loading_a_dictionary_asks_its_keys_for_their_hash_codes() =>
        Assert.All(
            CallsOf(() => Pickle.Loads<Dictionary<Watched, int>>(Bytes("}" + Object + "K\u0001s."))),
            call => Assert.True(call is "constructor" or "setter" or "GetHashCode" or "Equals", call));

    /// <summary>What a persistent id stands for belongs to the program: a pickle adds nothing to it and sets nothing on it.</summary>
    [Theory]
    [InlineData("K\u0001QK\u0007a.")]
    [InlineData("K\u0001Q(K\u0007e.")]
    [InlineData("K\u0001Q\u0094(K\u0007eh\0.")]
    [InlineData("K\u0002QK\u0007K\u0008s.")]
    [InlineData("K\u0002Q(K\u0007K\u0008u.")]
    [InlineData("K\u0003Q(K\u0007\u0090.")]
    [InlineData("K\u0004Q}X\u0002\0\0\0IdK\u0007sb.")]
    [InlineData("K\u0004QN}X\u0002\0\0\0IdK\u0007s\u0086b.")]
    [InlineData("K\u0005Q}X\u0004\0\0\0dataK\u0007sb.")]
    [InlineData("K\u0006Q}X\u0001\0\0\0aK\u0007sb.")]
    public void A_pickle_changes_nothing_that_a_resolver_gave(string pickle)
    {
        var list = new List<object?> { 1 };
        var dictionary = new PickledDictionary { [1] = 2 };
        var set = new PickledSet([1]);
        var customer = new Customer { Id = 5 };
        var opaque = Pickle.Loads<PickledObject>(Bytes("ca\nb\n)\u0081}X\u0001\0\0\0xK\u0001sb."), new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque });
        IDictionary<string, object?> expando = new System.Dynamic.ExpandoObject();
        var options = new UnpickleOptions
        {
            PersistentLoad = id => id switch { 1 => list, 2 => dictionary, 3 => set, 4 => customer, 5 => opaque, _ => expando },
            UnknownGlobals = UnknownGlobals.Opaque,
        };

        Record.Exception(() => Pickle.Loads<object?>(Bytes("\u0080\u0004" + pickle), options));

        Assert.Equal([1], list);
        Assert.Single(dictionary);
        Assert.Single(set);
        Assert.Equal(5, customer.Id);
        Assert.Single((PickledDictionary)opaque.State!);
        Assert.Empty(expando);
    }

    /// <summary>Out of memory in a constructor or a setter is no matter of the pickle: it comes through as it is.</summary>
    [Fact]
    public void Out_of_memory_in_code_of_the_program_comes_through()
    {
        var pickle = Pickle.Dumps(new List<object?> { new Exhausted() });

        Exhausted.IsOut = true;
        try
        {
            Assert.Throws<OutOfMemoryException>(() => Pickle.Loads<List<Exhausted>>(pickle));
            Assert.Throws<OutOfMemoryException>(() => Pickle.Load<object?>(new MemoryStream(pickle)));
        }
        finally
        {
            Exhausted.IsOut = false;
        }

        Assert.Single(Pickle.Loads<List<Exhausted>>(pickle));
    }

    private static List<string> CallsOf(Func<object?> load)
    {
        Watched.Calls.Clear();
        load();
        return [.. Watched.Calls];
    }

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);
}

using System.Text;
using CloudPickle.Generated;
using Xunit;

namespace CloudPickle.Tests.Closures;

public class ClosureCaptureTests
{
    private static readonly ClosureShape s_int = CaptureClosure<int>.ShapeOf(ClosureTestRegistry.CaptureSite + "<int>");

    private static T RoundTrip<T>(T value) => Pickle.Loads<T>(Pickle.Dumps(value));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_closure_travels_with_its_variables_in_every_protocol(int protocol)
    {
        var factor = 7;
        var counter = 100;
        var closure = ScaleClosure.Wrap(x => x * factor + counter++);
        Assert.Equal(170, closure(10));

        var options = new PickleOptions { Protocol = protocol };
        var loaded = Pickle.Loads<Func<int, int>>(Pickle.Dumps(closure, options));

        Assert.Equal(171, loaded(10));
        Assert.Equal(172, loaded(10));
        Assert.Equal(101, counter);
    }

    [Fact]
    public void Variables_stay_live_until_the_closure_is_pickled()
    {
        var captured = 1;
        var closure = CaptureClosure<int>.Wrap(() => captured, s_int);
        captured = 2;
        var bytes = Pickle.Dumps(closure);
        captured = 3;

        Assert.Equal(2, Pickle.Loads<Func<int>>(bytes)());
        Assert.Equal(3, closure());
    }

    [Fact]
    public void A_neighbour_in_the_same_display_class_does_not_travel()
    {
        var captured = 5;
        var secret = new string('s', 64);
        Func<string> neighbour = () => secret;
        var closure = CaptureClosure<int>.Wrap(() => captured, s_int);

        var bytes = Pickle.Dumps(closure);

        Assert.Equal(64, neighbour().Length);
        Assert.DoesNotContain(neighbour(), Encoding.Latin1.GetString(bytes));
        Assert.True(bytes.Length < 200, $"{bytes.Length} bytes");
    }

    [Fact]
    public void Variables_of_outer_scopes_and_of_loops_are_found()
    {
        var loaded = new List<Func<int, int>>();
        var counter = 1000;
        for (var i = 0; i < 3; i++)
        {
            var factor = i * 10;
            if (i >= 0)
            {
                var inner = i;
                Func<int> useInner = () => inner + factor;
                Assert.Equal(i * 11, useInner());
                loaded.Add(RoundTrip(ScaleClosure.Wrap(x => x * factor + counter++ + (inner - inner))));
            }
        }

        Assert.Equal([1000, 1010, 1020], loaded.Select(closure => closure(1)));
    }

    [Fact]
    public void A_closure_of_this_alone_takes_the_instance()
    {
        var shop = new Shop(0) { Rate = 3 };
        var loaded = RoundTrip(shop.Quote());
        Assert.Equal(30, loaded(10));
        Assert.NotSame(shop, ShopClosure.ShopOf(loaded));
    }

    [Fact]
    public void A_closure_of_this_and_locals_takes_both()
    {
        Assert.Equal(35, RoundTrip(new Shop(0) { Rate = 3 }.QuoteWith(5))(10));
    }

    [Fact]
    public void A_primary_constructor_parameter_is_read_from_the_instance()
    {
        var shape = new ClosureShape("Elsewhere", "0", "System.Func<int>", new CapturedVariable("basis", "int", isCell: false));
        Assert.Equal(9, InertState(Pickle.Dumps(new Shop(9).Basis(shape)))["basis"]);
        Assert.Equal(9, InertState(Pickle.Dumps(new Shop(9).BasisWith(1, shape)))["basis"]);
    }

    [Fact]
    public void A_variable_that_the_target_lacks_is_named_with_its_site()
    {
        var shape = new ClosureShape("Tests.Missing()", "0", "System.Func<int>", new CapturedVariable("absent", "int", isCell: false));
        var present = 1;
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(CaptureClosure<int>.Wrap(() => present, shape)));
        Assert.Contains("Tests.Missing()", error.Message);
        Assert.Contains("'absent'", error.Message);
        Assert.Equal("$.absent", error.Path);
    }

    [Fact]
    public void A_variable_of_another_type_is_an_error()
    {
        var captured = "text";
        Func<string> lambda = () => captured;
        var closure = CaptureClosure<int>.Wrap(() => captured.Length, s_int);
        Assert.Equal("text", lambda());
        Assert.Contains("captures 'captured' as int", Assert.Throws<PicklingException>(() => Pickle.Dumps(closure)).Message);
    }

    [Fact]
    public void A_refused_value_names_variable_type_reason_and_site()
    {
        object captured = Thread.CurrentThread;
        var shape = CaptureClosure<object>.ShapeOf(ClosureTestRegistry.CaptureSite + "<object>");
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(CaptureClosure<object>.Wrap(() => captured, shape)));
        Assert.Equal("$.captured", error.Path);
        Assert.Contains("System.Threading.Thread cannot be pickled", error.Message);
        Assert.Contains("captures it by 'captured'", error.Message);
        Assert.Contains(ClosureTestRegistry.CaptureSite, error.Message);
    }

    public static TheoryData<object, string> Refused() => new()
    {
        { Task.FromResult(1), "Await it" },
        { new MemoryStream(), "stream" },
        { new SemaphoreSlim(1), "synchronises" },
        { CancellationToken.None, "connected to this process" },
        { new[] { 1 }.Select(x => x + 1), "ToList()" },
        { Iterate(), "ToList()" },
        { new HttpClient(), "connections" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_belongs_to_a_process_is_refused_with_the_reason(object value, string reason) =>
        Assert.Contains(reason, Assert.Throws<PicklingException>(() => Pickle.Dumps(value)).Message);

    [Fact]
    public void A_loaded_closure_pickles_to_the_same_bytes()
    {
        var factor = 7;
        var counter = 3;
        var closure = ScaleClosure.Wrap(x => x * factor + counter++);
        var bytes = Pickle.Dumps(closure);
        Assert.Equal(bytes, Pickle.Dumps(Pickle.Loads<Func<int, int>>(bytes)));
    }

    [Fact]
    public void Explicit_captures_run_without_the_generator_and_are_refused_as_unseen()
    {
        var closure = Pickle.Capture((Factor: 3, Offset: 1)).Func<int, int>(static (s, x) => s.Factor * x + s.Offset);
        Assert.Equal(31, closure(10));
        var sum = new List<int>();
        Pickle.Capture(sum).Action<int, int>(static (s, a, b) => s.Add(a * b))(3, 4);
        Assert.Equal([12], sum);
        Assert.Contains("no site saw", Assert.Throws<PicklingException>(() => Pickle.Dumps(closure)).Message);
    }

    private static IEnumerable<int> Iterate()
    {
        yield return 1;
    }

    private static PickledDictionary InertState(byte[] pickle) =>
        (PickledDictionary)Pickle.Loads<PickledObject>(pickle, new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque }).State!;
}

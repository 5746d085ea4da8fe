using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Calls;

/// <summary>What is said of calls that dump and load.</summary>
public sealed class CallTests
{
    private const string Types =
        """
        public class Plain { public int X; }
        [Picklable] public class Order { public int X; }
        public class Shape; [Picklable] public class Circle : Shape;
        public class Own; public sealed class OwnReducer : Reducer<Own> { public override void Write(Pickler p, Own v) { } public override Own Read(Unpickler u, object? v) => new(); }
        public interface ILonely; public abstract class Lonely; public interface IKnown; [Picklable] public class Known : IKnown;
        """;

    [Theory]
    [InlineData("return Pickle.{|CPK3001:Dumps|}(new Plain());")]
    [InlineData("return Pickle.{|CPK3001:Dumps|}(new List<Plain>());")]
    [InlineData("return Pickle.{|CPK3001:Dumps|}(new { X = 1 });")]
    [InlineData("return Pickle.{|CPK3001:Dumps|}(Thread.CurrentThread);")]
    [InlineData("return Pickle.{|CPK3001:Dumps|}(new Plain(), new PickleOptions { Protocol = 4 });")]
    [InlineData("return Pickle.{|CPK3001:Loads|}<Plain>(b);")]
    [InlineData("return Pickle.Dumps(new Order());")]
    [InlineData("return Pickle.Dumps(new List<Order>());")]
    [InlineData("return Pickle.Dumps(new Shape());")] // a Circle is picklable
    [InlineData("return Pickle.Dumps(new Own());")]
    [InlineData("return Pickle.Dumps(new Plain(), options);")]
    [InlineData("return Pickle.Dumps(new Plain(), new PickleOptions { PersistentId = o => 1 });")]
    [InlineData("session.Dump(new Plain()); return b;")]
    [InlineData("return Pickle.Dumps(() => 1);")]
    [InlineData("return Pickle.Dumps(new PickledTuple(1));")]
    [InlineData("PickledObject p = null!; return Pickle.Dumps(p);")]
    public async Task A_call_has_a_reducer(string body) => await Verify(body);

    [Theory]
    [InlineData("return Pickle.{|CPK3002:Dumps|}(o);")]
    [InlineData("return Pickle.{|CPK3002:Dumps|}<object>(new Order());")]
    [InlineData("session.{|CPK3002:Dump|}(o); return b;")]
    [InlineData("dynamic d = 1; return Pickle.{|CPK3002:Dumps|}(d);")]
    [InlineData("return Pickle.Loads<object>(b);")]
    [InlineData("return Pickle.Dumps<object>((Func<int>)(() => 1));")]
    public async Task A_dump_knows_its_type(string body) => await Verify(body);

    [Theory]
    [InlineData("return Pickle.{|CPK3003:Loads|}<ILonely>(b);")]
    [InlineData("return Pickle.{|CPK3003:Loads|}<Lonely>(b);")]
    [InlineData("return Pickle.Loads<IKnown>(b);")]
    [InlineData("return Pickle.Loads<IEnumerable<int>>(b);")]
    [InlineData("return Pickle.Loads<IComparable>(b);")]
    public async Task A_load_has_a_subtype(string body) => await Verify(body);

    [Theory]
    [InlineData("return new PickleOptions { Protocol = {|CPK3004:6|} };")]
    [InlineData("const int P = 7; return options with { Protocol = {|CPK3004:P|} };")]
    [InlineData("PickleOptions x = new() { Protocol = {|CPK3004:6|} }; return x;")]
    [InlineData("return new PickleOptions { Protocol = 5 };")]
    [InlineData("return new PickleOptions { Protocol = -1 };")]
    [InlineData("return new Mine { Protocol = 9 };")]
    public async Task A_protocol_exists(string body) => await Verify(body);

    [Theory]
    [InlineData("return new PickleOptions { Protocol = 4, {|CPK3005:BufferCallback = x => true|} };")]
    [InlineData("return options with { {|CPK3005:BufferCallback = x => true|}, Protocol = 0 };")]
    [InlineData("return new PickleOptions { Protocol = 5, BufferCallback = x => true };")]
    [InlineData("return new PickleOptions { Protocol = -1, BufferCallback = x => true };")]
    [InlineData("return new PickleOptions { Protocol = 4, BufferCallback = null };")]
    public async Task Buffers_need_protocol_5(string body) => await Verify(body);

    [Theory]
    [InlineData("return Pickle.{|CPK3006:Dumps|}(t);")]
    [InlineData("return Pickle.{|CPK3006:Dumps|}(new List<T>());")]
    [InlineData("return Pickle.{|CPK3006:Loads|}<T[]>(b);")]
    [InlineData("return typeof(T) == typeof(int) ? Pickle.Dumps(1) : b;")]
    public async Task A_type_parameter_is_known_at_run_time(string body) => await Verify(body);

    [Theory]
    [InlineData("{|CPK3007:Pickle.Dumps(1)|}; return b;")]
    [InlineData("{|CPK3007:Pickle.Loads<int>(b)|}; return b;")]
    [InlineData("{|CPK3007:Pickle.Closure(() => 1)|}; return b;")]
    [InlineData("{|CPK3007:Pickle.Capture(1).Func(static s => s)|}; return b;")]
    [InlineData("_ = Pickle.Dumps(1); return b;")]
    [InlineData("Pickle.Dumps(1, options); return b;")] // options have callbacks
    [InlineData("Pickle.Loads<int>(b, new UnpickleOptions { PersistentLoad = x => x }); return b;")]
    [InlineData("Pickle.Load<int>(System.IO.Stream.Null); return b;")] // takes one value from the stream
    [InlineData("var c = new Thread(() => { }); Pickle.Closure(() => {|CPK2001:c|}.Join()); return b;")]
    public async Task A_result_is_used(string body) => await Verify(body);

    [Fact]
    public async Task Messages_name_call_type_and_advice()
    {
        var messages = await Verify("return Pickle.{|CPK3001:Dumps|}(new Dictionary<string, Plain>());");
        Assert.Equal(
            "'Dumps' fails because 'Plain' in 'Dictionary<string, Plain>' has no reducer: annotate it with [Picklable] or add [assembly: PicklableType(typeof(Plain))]",
            Assert.Single(messages));
    }

    private static Task<IReadOnlyList<string>> Verify(string body) => AnalyzerVerifier.Verify(
        $"{Types} public class Mine {{ public int Protocol; }} public static class C {{ public static object? Run<T>(T t, object o, byte[] b, PickleOptions options, Pickler session) {{ {body} }} }}");
}

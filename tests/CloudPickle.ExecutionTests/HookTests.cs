namespace CloudPickle.ExecutionTests;

/// <summary>When the methods of pickled objects are called, and what happens when they throw.</summary>
public partial class HookTests
{
    [Fact]
    public void Methods_of_a_base_are_called_first_and_an_override_in_their_place()
    {
        var leaf = new Leaf();

        var loaded = Pickle.Loads<Leaf>(Pickle.Dumps(leaf));

        Assert.Equal(["Root.Prepare", "Leaf.Freeze", "Leaf.Seal"], leaf.Calls);
        Assert.Equal(["Leaf.Now", "Root.Ready", "Leaf.Ready"], loaded.Calls);
    }

    [Fact]
    public void After_the_whole_graph_means_after_every_member_of_everything()
    {
        var first = new Ring { Name = "first" };
        first.Others.Add(new Ring { Name = "second", Others = { first } });

        var loaded = Pickle.Loads<Ring>(Pickle.Dumps(first));

        Assert.Equal("first sees [second]", loaded.Seen);
        Assert.Equal("second sees [first]", loaded.Others[0].Seen);
    }

    [Fact]
    public void Inner_objects_are_called_before_those_that_hold_them()
    {
        var log = new List<string>();
        var pickle = Pickle.Dumps(new Ring { Name = "outer", Others = { new Ring { Name = "inner" } } });

        using var session = new Logging(pickle, log);
        session.Load<Ring>();

        Assert.Equal(["inner", "outer"], log);
    }

    [Fact]
    public void A_session_calls_only_what_it_loaded_last()
    {
        var log = new List<string>();
        using var stream = new MemoryStream();
        using var pickler = new Pickler(stream);
        var ring = new Ring { Name = "one" };
        pickler.Dump(ring);
        pickler.Dump(new List<Ring> { ring, new() { Name = "two" } });

        using var session = new Logging(stream.ToArray(), log);
        session.Load<Ring>();
        session.Load<List<Ring>>();

        Assert.Equal(["one", "two"], log);
    }

    [Fact]
    public void What_a_hook_throws_ends_the_dump_at_its_path()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new Faulty { Next = new Faulty { ThrowsOnDump = true } }));

        Assert.Equal("$.Next", error.Path);
        Assert.Contains("not now", error.Message);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Theory]
    [InlineData("ThrowsAtOnce")]
    [InlineData("ThrowsAtTheEnd")]
    public void What_a_hook_throws_ends_the_load_and_names_the_type(string member)
    {
        var pickle = Pickles.Object("CloudPickle.ExecutionTests", "HookTests.Faulty", (member, true));

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Faulty>(pickle));

        Assert.Contains("[PickleAfterLoad] method of CloudPickle.ExecutionTests.HookTests.Faulty threw InvalidOperationException: not now", error.Message);
    }

    [Fact]
    public void An_object_that_is_met_twice_is_prepared_once()
    {
        var leaf = new Leaf();
        _ = Pickle.Dumps(new List<Leaf> { leaf, leaf });
        Assert.Single(leaf.Calls, "Root.Prepare");
    }

    internal abstract class Root
    {
        [PickleIgnore]
        public List<string> Calls { get; } = [];

        [PickleBeforeDump]
        private void Prepare() => Calls.Add("Root.Prepare");

        [PickleBeforeDump]
        protected virtual void Freeze() => Calls.Add("Root.Freeze");

        [PickleAfterLoad]
        private protected void Ready() => Calls.Add("Root.Ready");
    }

    [Picklable]
    internal sealed class Leaf : Root
    {
        [PickleBeforeDump]
        protected override void Freeze() => Calls.Add("Leaf.Freeze");

        [PickleAfterLoad]
        private new void Ready() => Calls.Add("Leaf.Ready");

        [PickleBeforeDump]
        private void Seal(Pickler session) => Calls.Add(session.Protocol == 5 ? "Leaf.Seal" : "?");

        [PickleAfterLoad(Immediate = true)]
        private void Now() => Calls.Add("Leaf.Now");
    }

    [Picklable]
    internal sealed class Ring
    {
        public string Name { get; set; } = "";

        public List<Ring> Others { get; set; } = [];

        [PickleIgnore]
        public string? Seen { get; private set; }

        [PickleAfterLoad]
        private void See(Unpickler session)
        {
            Seen = $"{Name} sees [{string.Join(", ", Others.Select(other => other.Name))}]";
            (session as Logging)?.Log.Add(Name);
        }
    }

    [Picklable]
    internal sealed class Faulty
    {
        public Faulty? Next { get; set; }

        public bool ThrowsOnDump { get; set; }

        public bool ThrowsAtOnce { get; set; }

        public bool ThrowsAtTheEnd { get; set; }

        [PickleBeforeDump]
        private void Prepare() => ThrowIf(ThrowsOnDump);

        [PickleAfterLoad(Immediate = true)]
        private void Now() => ThrowIf(ThrowsAtOnce);

        [PickleAfterLoad]
        private void Later() => ThrowIf(ThrowsAtTheEnd);

        private static void ThrowIf(bool condition)
        {
            if (condition)
            {
                throw new InvalidOperationException("not now");
            }
        }
    }

    private sealed class Logging(ReadOnlyMemory<byte> source, List<string> log) : Unpickler(source)
    {
        public List<string> Log { get; } = log;
    }
}

using CloudPickle.CodeFixes.Types;
using Xunit;

namespace CloudPickle.Analyzers.Tests.Fixes;

/// <summary>Fixes of what is wrong with a type.</summary>
public sealed class TypeFixTests
{
    [Fact]
    public Task Types_of_members_are_annotated_transitively_and_once() => FixVerifier<AnnotateTypeFix>.Fixes(
        """
        namespace Shop;

        /// <summary>What is sold.</summary>
        public class Product
        {
            public string Name { get; set; } = "";
        }

        // One line of an order.
        public sealed class Line
        {
            public Product? Product { get; set; }
        }

        [Picklable]
        public sealed class Order
        {
            public List<Line> {|CPK1004:Lines|} { get; set; } = [];
        }

        [Picklable]
        public sealed class Basket
        {
            public Line? {|CPK1004:Last|};
        }
        """,
        """
        namespace Shop;

        /// <summary>What is sold.</summary>
        [Picklable]
        public class Product
        {
            public string Name { get; set; } = "";
        }

        // One line of an order.
        [Picklable]
        public sealed class Line
        {
            public Product? Product { get; set; }
        }

        [Picklable]
        public sealed class Order
        {
            public List<Line> Lines { get; set; } = [];
        }

        [Picklable]
        public sealed class Basket
        {
            public Line? Last;
        }
        """,
        """Pickle.Loads<Order>(Pickle.Dumps(new Order { Lines = [new() { Product = new() { Name = "tea" } }] })).Lines[0].Product!.Name""", "tea");

    [Fact]
    public Task The_type_of_a_captured_variable_is_annotated() => FixVerifier<AnnotateTypeFix>.Fixes(
        """
        namespace Shop;

        public record Price(decimal Amount);

        public static class Jobs
        {
            public static Func<decimal> Double(Price price) => Pickle.Closure(() => 2 * {|CPK2001:price|}.Amount);
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public record Price(decimal Amount);

        public static class Jobs
        {
            public static Func<decimal> Double(Price price) => Pickle.Closure(() => 2 * price.Amount);
        }
        """,
        "Pickle.Loads<Func<decimal>>(Pickle.Dumps(Jobs.Double(new Price(4))))()", 8m);

    [Fact]
    public Task The_type_of_the_instance_is_annotated() => FixVerifier<AnnotateTypeFix>.Fixes(
        """
        namespace Shop;

        public class Counter
        {
            public int Step = 2;

            public Func<int, int> Next() => Pickle.Closure((int x) => x + {|CPK2001:Step|});
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public class Counter
        {
            public int Step = 2;

            public Func<int, int> Next() => Pickle.Closure((int x) => x + Step);
        }
        """,
        "Pickle.Loads<Func<int, int>>(Pickle.Dumps(new Counter().Next()))(5)", 7);

    [Fact]
    public Task A_resource_is_not_annotated() => FixVerifier<AnnotateTypeFix>.IsNotOffered(
        "namespace Shop; [Picklable] public sealed class Job { public Thread? {|CPK1004:Worker|}; }");

    [Fact]
    public Task A_type_of_another_assembly_is_asked_for() => FixVerifier<AnnotateOutsideTypeFix>.Fixes(
        """
        using Library;

        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            public Dictionary<Point, Size[]> {|CPK1004:Places|} { get; set; } = [];
        }
        """,
        """
        using Library;

        [assembly: PicklableType(typeof(Point))]
        [assembly: PicklableType(typeof(Size))]

        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            public Dictionary<Point, Size[]> Places { get; set; } = [];
        }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order { Places = new() { [new() { X = 3 }] = [] } })).Places.Keys.Single().X", 3,
        "namespace Library; public struct Point { public int X; } public struct Size { public int Width; }");

    [Fact]
    public Task Members_that_stay_are_left_out() => FixVerifier<IgnoreMemberFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Job
        {
            // Runs it.
            private Thread? {|CPK1004:_worker|};

            public int Id { get; set; }

            public void Start() => _worker = new Thread(() => { });

            public bool IsRunning => _worker != null;
        }

        [Picklable]
        public sealed class Journal
        {
            public System.IO.Stream? {|CPK1004:Log|} { get; set; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Job
        {
            // Runs it.
            [PickleIgnore]
            private Thread? _worker;

            public int Id { get; set; }

            public void Start() => _worker = new Thread(() => { });

            public bool IsRunning => _worker != null;
        }

        [Picklable]
        public sealed class Journal
        {
            [PickleIgnore]
            public System.IO.Stream? Log { get; set; }
        }
        """,
        "Pickle.Loads<Job>(Pickle.Dumps(new Job { Id = 4 })).Id", 4);

    [Fact]
    public Task A_member_that_the_constructor_takes_cannot_be_left_out() => FixVerifier<IgnoreMemberFix>.IsNotOffered(
        "namespace Shop; [Picklable] public sealed class Job { public Job(Thread worker) => Worker = worker; public Thread {|CPK1004:Worker|} { get; } }");

    [Fact]
    public Task All_containing_types_become_partial() => FixVerifier<MakePartialFix>.Fixes(
        """
        namespace Shop;

        public class Outer
        {
            /// <summary>Inside.</summary>
            static class Middle
            {
                [Picklable]
                private sealed class {|CPK1005:A|} { public int X { get; set; } }

                [Picklable]
                private sealed class {|CPK1005:B|} { public int X { get; set; } }

                public static int Copy(int x) => Pickle.Loads<A>(Pickle.Dumps(new A { X = x })).X;
            }

            public static int Copy(int x) => Middle.Copy(x);
        }
        """,
        """
        namespace Shop;

        public partial class Outer
        {
            /// <summary>Inside.</summary>
            static partial class Middle
            {
                [Picklable]
                private sealed class A { public int X { get; set; } }

                [Picklable]
                private sealed class B { public int X { get; set; } }

                public static int Copy(int x) => Pickle.Loads<A>(Pickle.Dumps(new A { X = x })).X;
            }

            public static int Copy(int x) => Middle.Copy(x);
        }
        """,
        "Outer.Copy(5)", 5);

    [Fact]
    public Task A_type_without_modifiers_becomes_partial() => FixVerifier<MakePartialFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        // A comment.
        class Order
        {
            private int _count = 3;

            internal Func<int> Count() => Pickle.Closure(() => {|CPK2003:_count|});
        }
        """,
        """
        namespace Shop;

        [Picklable]
        // A comment.
        partial class Order
        {
            private int _count = 3;

            internal Func<int> Count() => Pickle.Closure(() => _count);
        }
        """,
        "Pickle.Loads<Func<int>>(Pickle.Dumps(new Order().Count()))()", 3);

    [Fact]
    public Task A_constructor_with_optional_parameters_is_chosen() => FixVerifier<ChooseConstructorFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class {|CPK1002:Order|}
        {
            public Order(string text) => Id = int.Parse(text);

            public Order(int id, bool isNew = false) => Id = isNew ? -id : id;

            public int Id { get; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            public Order(string text) => Id = int.Parse(text);

            [PickleConstructor]
            public Order(int id, bool isNew = false) => Id = isNew ? -id : id;

            public int Id { get; }
        }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order(6))).Id", 6);

    [Fact]
    public Task The_choice_moves_to_the_constructor_that_fits() => FixVerifier<ChooseConstructorFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            [PickleConstructor]
            public Order(string {|CPK1003:text|}) => Id = int.Parse(text);

            public Order(int id) => Id = id;

            public int Id { get; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            public Order(string text) => Id = int.Parse(text);

            [PickleConstructor]
            public Order(int id) => Id = id;

            public int Id { get; }
        }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order(6))).Id", 6);

    [Fact]
    public Task A_private_constructor_is_added() => FixVerifier<AddConstructorFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class {|CPK1002:Order|}
        {
            private readonly string _name = "";

            public Order(string text) => Id = int.Parse(text);

            public Order(string text, int radix) => Id = Convert.ToInt32(text, radix);

            public int Id { get; }

            public override string ToString() => _name + Id;
        }

        [Picklable]
        public sealed class Item
        {
            public Item(string {|CPK1003:text|}) => Id = int.Parse(text);

            public int Id { get; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            private readonly string _name = "";

            private Order()
            {
            }

            public Order(string text) => Id = int.Parse(text);

            public Order(string text, int radix) => Id = Convert.ToInt32(text, radix);

            public int Id { get; }

            public override string ToString() => _name + Id;
        }

        [Picklable]
        public sealed class Item
        {
            private Item()
            {
            }

            public Item(string text) => Id = int.Parse(text);

            public int Id { get; }
        }
        """,
        """Pickle.Loads<Order>(Pickle.Dumps(new Order("12"))).Id + Pickle.Loads<Item>(Pickle.Dumps(new Item("3"))).Id""", 15);

    [Fact]
    public Task A_constructor_that_would_leave_null_is_not_added() => FixVerifier<AddConstructorFix>.IsNotOffered(
        "namespace Shop; [Picklable] public sealed class Order { public Order(int {|CPK1003:number|}) => Name = number.ToString(); public string Name { get; } }");

    [Fact]
    public Task Types_are_loaded_without_a_constructor() => FixVerifier<SkipConstructorFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            public Order(int {|CPK1003:number|}) => Name = number.ToString();

            public string Name { get; }
        }

        [Picklable("shop.Item")]
        public sealed class Item
        {
            public Item(int {|CPK1003:number|}) => Name = number.ToString();

            public string Name { get; }
        }
        """,
        """
        namespace Shop;

        [Picklable(Construction = PickleConstruction.Uninitialized)]
        public sealed class Order
        {
            public Order(int number) => Name = number.ToString();

            public string Name { get; }
        }

        [Picklable("shop.Item", Construction = PickleConstruction.Uninitialized)]
        public sealed class Item
        {
            public Item(int number) => Name = number.ToString();

            public string Name { get; }
        }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order(12))).Name", "12");

    [Fact]
    public Task Keys_are_pinned() => FixVerifier<RenameKeyFix>.Fixes(
        """
        namespace Shop;

        public class Entity
        {
            public int Id { get; set; }
        }

        [Picklable]
        public sealed class Order : Entity
        {
            public new int {|CPK1006:Id|} { get; set; }
        }

        [Picklable]
        public sealed class Line
        {
            public int Id { get; set; }

            [PickleName("Id")]
            public int {|CPK1006:Other|} { get; set; }
        }
        """,
        """
        namespace Shop;

        public class Entity
        {
            public int Id { get; set; }
        }

        [Picklable]
        public sealed class Order : Entity
        {
            [PickleName("OrderId")]
            public new int Id { get; set; }
        }

        [Picklable]
        public sealed class Line
        {
            public int Id { get; set; }

            [PickleName("Other")]
            public int Other { get; set; }
        }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order { Id = 8 })).Id + Pickle.Loads<Line>(Pickle.Dumps(new Line { Other = 1 })).Other", 9);

    [Fact]
    public Task Types_get_names_of_their_own() => FixVerifier<RenameTypeFix>.Fixes(
        """
        namespace Shop;

        [Picklable("fixed.Order")]
        public sealed class Order { public int Id { get; set; } }

        [Picklable("fixed.Order")]
        public sealed class {|CPK1010:Purchase|} { public int Id { get; set; } }

        [Picklable("fixed.Order")]
        public sealed class {|CPK1010:Sale|} { public int Id { get; set; } }
        """,
        """
        namespace Shop;

        [Picklable("fixed.Order")]
        public sealed class Order { public int Id { get; set; } }

        [Picklable("fixed.Purchase")]
        public sealed class Purchase { public int Id { get; set; } }

        [Picklable("fixed.Sale")]
        public sealed class Sale { public int Id { get; set; } }
        """,
        "Pickle.Loads<Sale>(Pickle.Dumps(new Sale { Id = 8 })).Id", 8);

    [Fact]
    public Task A_name_is_spelled_as_Python_can_import_it() => FixVerifier<PythonNameFix>.Fixes(
        """
        namespace Shop;

        [Picklable("shop/invoice lines")]
        public sealed class {|CPK1019:Order|} { public int Id { get; set; } }

        [Picklable("2d:Point", References = PickleReferences.Tree)]
        public sealed class {|CPK1019:Point|} { public int X { get; set; } }
        """,
        """
        namespace Shop;

        [Picklable("shop.invoice_lines")]
        public sealed class Order { public int Id { get; set; } }

        [Picklable("_2d.Point", References = PickleReferences.Tree)]
        public sealed class Point { public int X { get; set; } }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order { Id = 8 })).Id + Pickle.Loads<Point>(Pickle.Dumps(new Point { X = 1 })).X", 9);

    [Fact]
    public Task A_name_without_any_letter_is_left_to_its_author() => FixVerifier<PythonNameFix>.IsNotOffered(
        """
        [Picklable("..")]
        public sealed class {|CPK1019:Order|} { public int Id { get; set; } }
        """);

    [Fact]
    public Task An_open_library_type_is_not_named() => FixVerifier<RemoveAttributeFix>.Fixes(
        """
        [assembly: {|CPK1012:PicklableType(typeof(List<>))|}]
        [assembly: {|CPK1012:PicklableType(typeof(Dictionary<,>))|}]

        namespace Shop;

        [Picklable]
        public sealed class Order { public List<int> Lines { get; set; } = []; }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Order { public List<int> Lines { get; set; } = []; }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order { Lines = [8] })).Lines[0]", 8);

    [Fact]
    public Task An_attribute_that_asks_too_much_is_removed() => FixVerifier<RemoveAttributeFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        [{|CPK1007:PicklableSubtype(typeof(Stone))|}]
        public abstract class Shape;

        [Picklable]
        public sealed class Stone
        {
            public int Weight { get; set; }

            [PickleName("grams")]
            public int {|CPK1009:Grams|} => Weight * 1000;
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public abstract class Shape;

        [Picklable]
        public sealed class Stone
        {
            public int Weight { get; set; }

            public int Grams => Weight * 1000;
        }
        """,
        "Pickle.Loads<Stone>(Pickle.Dumps(new Stone { Weight = 2 })).Grams", 2000);

    [Fact]
    public Task A_subtype_is_derived() => FixVerifier<DeriveSubtypeFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        [{|CPK1007:PicklableSubtype(typeof(Circle))|}]
        public abstract class Shape;

        [Picklable]
        public sealed class Circle
        {
            public int Radius { get; set; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        [PicklableSubtype(typeof(Circle))]
        public abstract class Shape;

        [Picklable]
        public sealed class Circle : Shape
        {
            public int Radius { get; set; }
        }
        """,
        "((Circle)Pickle.Loads<Shape>(Pickle.Dumps<Shape>(new Circle { Radius = 2 }))).Radius", 2);

    [Fact]
    public Task A_file_local_type_becomes_internal() => FixVerifier<RemoveFileModifierFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        file sealed class {|CPK1001:Order|} { public int Id { get; set; } }
        """,
        """
        namespace Shop;

        [Picklable]
        internal sealed class Order { public int Id { get; set; } }
        """,
        "Pickle.Loads<Order>(Pickle.Dumps(new Order { Id = 8 })).Id", 8);

    [Fact]
    public Task A_type_that_passes_for_a_picklable_one_is_annotated() => FixVerifier<AnnotateTypeFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public abstract class Payment;

        public sealed class {|CPK1011:Cash|} : Payment
        {
            public int Coins { get; set; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public abstract class Payment;

        [Picklable]
        public sealed class Cash : Payment
        {
            public int Coins { get; set; }
        }
        """,
        "((Cash)Pickle.Loads<Payment>(Pickle.Dumps<Payment>(new Cash { Coins = 3 }))).Coins", 3);

    [Fact]
    public Task The_types_of_a_call_are_annotated() => FixVerifier<AnnotateTypeFix>.Fixes(
        """
        namespace Shop;

        public class Order
        {
            public Line? First { get; set; }
        }

        public sealed record Line(int Number);

        public interface IShape;

        public sealed record Circle(double Radius) : IShape;

        public static class Store
        {
            public static byte[] Save(Order order) => Pickle.{|CPK3001:Dumps|}(order);

            public static IShape Load(byte[] pickle) => Pickle.{|CPK3003:Loads|}<IShape>(pickle);
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public class Order
        {
            public Line? First { get; set; }
        }

        [Picklable]
        public sealed record Line(int Number);

        public interface IShape;

        [Picklable]
        public sealed record Circle(double Radius) : IShape;

        public static class Store
        {
            public static byte[] Save(Order order) => Pickle.Dumps(order);

            public static IShape Load(byte[] pickle) => Pickle.Loads<IShape>(pickle);
        }
        """,
        "Pickle.Loads<Order>(Store.Save(new Order { First = new(3) })).First!.Number + Store.Load(Pickle.Dumps(new Circle(2))).ToString()", "3Circle { Radius = 2 }");

    [Fact]
    public Task Subtypes_are_named_on_their_base() => FixVerifier<NameSubtypeFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public abstract class Payment;

        public sealed class {|CPK1011:Cash|} : Payment
        {
            public int Coins { get; set; }
        }

        public interface IShape;

        public sealed record Circle(double Radius) : IShape;

        public sealed record Square(double Side) : IShape;

        public static class Store
        {
            public static IShape Load(byte[] pickle) => Pickle.{|CPK3003:Loads|}<IShape>(pickle);
        }
        """,
        """
        namespace Shop;

        [Picklable]
        [PicklableSubtype(typeof(Cash))]
        public abstract class Payment;

        public sealed class Cash : Payment
        {
            public int Coins { get; set; }
        }

        [PicklableSubtype(typeof(Circle))]
        [PicklableSubtype(typeof(Square))]
        public interface IShape;

        public sealed record Circle(double Radius) : IShape;

        public sealed record Square(double Side) : IShape;

        public static class Store
        {
            public static IShape Load(byte[] pickle) => Pickle.Loads<IShape>(pickle);
        }
        """,
        "((Cash)Pickle.Loads<Payment>(Pickle.Dumps<Payment>(new Cash { Coins = 3 }))).Coins + Store.Load(Pickle.Dumps<IShape>(new Square(2))).ToString()", "3Square { Side = 2 }");

    [Fact]
    public Task Attributes_in_vain_are_removed() => FixVerifier<RemoveAttributeFix>.Fixes(
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            [PickleConstructor]
            public Order()
            {
            }

            [PickleConstructor]
            public {|CPK1018:Order|}(int id) => Id = id;

            public int Id { get; init; }

            [PickleIgnore]
            public string {|CPK1017:Label|} => $"order {Id}";

            [PickleIgnore]
            public required string {|CPK1013:Cache|} { get; set; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Order
        {
            [PickleConstructor]
            public Order()
            {
            }

            public Order(int id) => Id = id;

            public int Id { get; init; }

            public string Label => $"order {Id}";

            public required string Cache { get; set; }
        }
        """,
        """Pickle.Loads<Order>(Pickle.Dumps(new Order { Id = 3, Cache = "c" })) is { Id: 3, Cache: "c" }""", true);

    [Fact]
    public Task Types_that_reach_themselves_keep_their_identity() => FixVerifier<KeepIdentityFix>.Fixes(
        """
        namespace Shop;

        [Picklable(References = PickleReferences.Tree)]
        public sealed class {|CPK1014:Node|}
        {
            public Node? Next { get; set; }
        }

        [Picklable("shop.Ring", References = PickleReferences.Tree)]
        public sealed class {|CPK1014:Ring|}
        {
            public Ring? Next { get; set; }
        }
        """,
        """
        namespace Shop;

        [Picklable]
        public sealed class Node
        {
            public Node? Next { get; set; }
        }

        [Picklable("shop.Ring")]
        public sealed class Ring
        {
            public Ring? Next { get; set; }
        }
        """,
        "Pickle.Loads<Ring>(Pickle.Dumps(new Ring { Next = new() })).Next is not null", true);
}

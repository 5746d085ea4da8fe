using Cases;
using Cases.Library;

namespace CloudPickle.Testing;

internal static class GenericTypes
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Create("Box<int>", () => new Box<int> { Content = 5 }),
        TestCase.Create("Box<string[]>", () => new Box<string[]> { Content = ["a"] }),
        TestCase.Create("Box<Box<Customer>>", () => new Box<Box<Customer>> { Content = new() { Content = new() { Id = 1 } } }),
        TestCase.Create("Entry<Guid, Vector?>", () => new Entry<Guid, Vector?>(Guid.Empty, new Vector(1, 2))),
        TestCase.Create("TreeNode<int>", () =>
        {
            var root = new TreeNode<int> { Value = 1 };
            root.Children.Add(new() { Value = 2, Parent = root });
            root.Children.Add(new() { Value = 3, Parent = root });
            return root;
        }),
        TestCase.Create("LibraryBox<Order>", () => new LibraryBox<Order> { Content = Samples.Order(), Color = LibraryColor.Blue }),
        TestCase.Create("BookShelf", () =>
        {
            var shelf = new BookShelf { Room = 3 };
            shelf.Put("Middlemarch");
            shelf.Put("Emma");
            return shelf;
        }),
        TestCase.Create("LinkedStack<Order>", () =>
        {
            var stack = new LinkedStack<Order>();
            stack.Push(Samples.Order());
            stack.Push(stack.Top);
            return stack;
        }),
        TestCase.Create("Boxes", () =>
        {
            var order = Samples.Order();
            return new Boxes
            {
                Number = new() { Content = 1 },
                Text = new() { Content = "t" },
                Nested = new() { Content = new() { Content = [order, order] } },
                Optional = new() { Content = null },
                Array = new() { Content = [order.Customer!] },
                Entry = new("key", new() { [1] = new(1, 2) }),
                Library = new() { Content = Weekday.Sunday },
            };
        }),
    ];
}

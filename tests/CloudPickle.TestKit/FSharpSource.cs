namespace CloudPickle.TestKit;

/// <summary>Unions as the F# compiler writes them, spelled in C#: what it says of them is in attributes.</summary>
public static class FSharpSource
{
    /// <summary>The attribute of FSharp.Core. The numbers are kind, tag and place of a field.</summary>
    public const string Mapping =
        """
        namespace Microsoft.FSharp.Core
        {
            [AttributeUsage(AttributeTargets.All)]
            public sealed class CompilationMappingAttribute(int kind, int tag = 0, int place = 0) : Attribute
            {
                public int Kind => kind + tag + place;
            }
        }
        """;

    /// <summary>A union with a generic case, a struct union, and one that holds the first.</summary>
    public const string Unions =
        """
        using Microsoft.FSharp.Core;
        namespace Shop;

        [Picklable, CompilationMapping(1)]
        public abstract class Shape<T>
        {
            private Shape() { }
            public static Shape<T> Nothing { [CompilationMapping(8, 1)] get; } = new Empty();
            public abstract int Tag { get; }
            [CompilationMapping(8, 0)] public static Shape<T> NewSized(T size, string? name) => new Sized(size, name);
            public sealed class Sized : Shape<T>
            {
                internal Sized(T size, string? name) => (this.size, this.name) = (size, name);
                public override int Tag => 0;
                [CompilationMapping(4, 0, 1)] public string? name { get; }
                [CompilationMapping(4, 0, 0)] public T size { get; }
            }
            private sealed class Empty : Shape<T> { public override int Tag => 1; }
        }

        [Picklable("shop.Answer", Aliases = ["shop.Reply"]), CompilationMapping(1)]
        public readonly struct Answer
        {
            private Answer(int tag, Shape<int>? item) => (Tag, Item) = (tag, item);
            public int Tag { get; }
            [CompilationMapping(4, 1, 0)] public Shape<int>? Item { get; }
            public static Answer None { [CompilationMapping(8, 0)] get; } = new(0, null);
            [CompilationMapping(8, 1)] public static Answer NewSome(Shape<int>? item) => new(1, item);
        }
        """;

    /// <summary>A union whose cases are private to its module, and one that is no union's member without an annotation.</summary>
    public const string Refused =
        """
        using Microsoft.FSharp.Core;
        namespace Shop;

        [Picklable, CompilationMapping(33)]
        public abstract class Secret
        {
            [CompilationMapping(8, 0)] internal static Secret NewWord(string word) => throw new InvalidOperationException(word);
        }

        [CompilationMapping(1)] public abstract class Plain;
        [Picklable] public sealed class Holder { public Plain? Plain; }
        """;
}

using System.Text;
using CloudPickle.TestKit;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudPickle.GeneratorBenchmarks;

/// <summary>
/// A project of 400 files and 2.4 MB: 77,000 calls and 38,000 lambdas of everyday code, in it 200 annotated types and 200 closures. Files with an even
/// number have a type, those with an odd number a closure.
/// </summary>
internal static class SyntheticSolution
{
    public const int Files = 400;
    private const int MethodsOfAFile = 24;

    /// <summary>The project.</summary>
    /// <param name="files">Fewer of its files, to warm up with.</param>
    public static CSharpCompilation Create(int files = Files) =>
        TestCompilation.Create([.. Enumerable.Range(0, files).Select(file => Source(file))]);

    /// <summary>The same project after one edit.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="file">The file's number.</param>
    /// <param name="source">Its new text.</param>
    public static CSharpCompilation WithFile(CSharpCompilation compilation, int file, string source)
    {
        var tree = compilation.SyntaxTrees[file + 1]; // the first holds the global usings
        return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(source, tree.FilePath));
    }

    /// <summary>The text of a file.</summary>
    /// <param name="file">The file's number.</param>
    /// <param name="typed">What the user just typed into a method body.</param>
    /// <param name="member">What the user just typed into the annotated type.</param>
    public static string Source(int file, string typed = "", string member = "")
    {
        var text = new StringBuilder($"namespace Synthetic.Part{file};\n\npublic class Service{file}\n{{\n");
        text.Append("    private readonly List<int> _numbers = [1, 2, 3];\n");
        for (var method = 0; method < MethodsOfAFile; method++)
        {
            text.Append($$"""

                    public int Work{{method}}(int limit)
                    {
                        var chosen = _numbers.Where(n => n > limit).Select(n => n * {{method}}).OrderBy(n => n).ToList();
                        Console.WriteLine(chosen.Count.ToString());{{(method == 0 ? typed : "")}}
                        return chosen.Sum(n => n + limit) + Math.Max(limit, chosen.Count);
                    }

                """);
        }

        text.Append("    public System.Text.StringBuilder Text(int limit) => new() { Capacity = limit };\n\n");
        text.Append(file % 2 == 0 ? $"    public byte[] Save(Model{file} model) => Pickle.Dumps(model);\n}}\n{Model(file, member)}" : Closure(file) + "}\n");
        return text.ToString();
    }

    private static string Model(int file, string member) => $$"""

        [Picklable]
        public class Model{{file}}
        {
            public int Id { get; set; }

            public required string Name { get; init; }

            public List<Model{{file}}> Children { get; } = [];

            public Dictionary<string, double> Scores { get; set; } = [];

            public Part{{(file + 2) % Files}}.Model{{(file + 2) % Files}}? Next { get; set; }
        {{member}}
        }

        """;

    private static string Closure(int file) => $$"""

            public Func<int, int> Closure(int factor, string label)
            {
                var offset = label.Length;
                return Pickle.Closure((int x) => (x * factor) + offset + {{file}});
            }

        """;
}

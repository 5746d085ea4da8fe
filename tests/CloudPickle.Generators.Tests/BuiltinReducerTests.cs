using System.Reflection;
using System.Text;
using CloudPickle.Generated;
using CloudPickle.TestKit;
using Xunit;

namespace CloudPickle.Generators.Tests;

/// <summary>Every reducer that the runtime marks with <c>[BuiltinReducer]</c> can be used from generated code.</summary>
public sealed class BuiltinReducerTests
{
    public static TheoryData<string> Targets => [.. Attributed.Select(a => Spell(Close(a.Target, a.Reducer))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<(Type Reducer, Type Target)> Attributed => typeof(PicklableAttribute).Assembly.GetTypes()
        .SelectMany(r => r.GetCustomAttributes<BuiltinReducerAttribute>().Select(a => (r, a.Type)));

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_member_of_the_type_is_reduced(string type)
    {
        var result = GeneratorHarness.RunUnchecked(TestCompilation.Create($"[Picklable] public sealed class Order {{ public {type} Member = default!; }}"));
        result.AssertCompilesCleanly();
        Assert.Contains("Order.g.cs", result.Files.Keys);
    }

    [Fact]
    public void There_are_some() => Assert.NotEmpty(Attributed);

    /// <summary>Closes an open target with arguments that satisfy the reducer's constraints.</summary>
    private static Type Close(Type target, Type reducer)
    {
        if (!target.IsGenericTypeDefinition)
        {
            return target;
        }

        var parameters = reducer.GetGenericArguments()[^target.GetGenericArguments().Length..];
        return target.MakeGenericType([.. parameters.Select(p =>
            (p.GenericParameterAttributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0 ? typeof(string) : typeof(int))]);
    }

    private static string Spell(Type type)
    {
        if (type.IsArray)
        {
            return $"{Spell(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        var name = new StringBuilder("global::");
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var path = type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName!;
        foreach (var part in path.Split('+'))
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            name.Append(name.Length > 8 ? "." : "").Append(tick < 0 ? part : part[..tick]);
            if (tick >= 0)
            {
                var count = int.Parse(part[(tick + 1)..], System.Globalization.CultureInfo.InvariantCulture);
                name.Append('<').AppendJoin(", ", Enumerable.Range(0, count).Select(_ => Spell(arguments.Dequeue()))).Append('>');
            }
        }

        return name.ToString();
    }
}

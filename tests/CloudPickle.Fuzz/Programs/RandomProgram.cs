using System.Text;

namespace CloudPickle.Fuzz.Programs;

/// <summary>
/// A C# program of annotated types and pickled lambdas that the bytes of an input choose. It always compiles by itself; what of it can be pickled is for
/// generator and analyzers to say.
/// </summary>
internal sealed class RandomProgram
{
    private readonly Choices _choices;
    private readonly StringBuilder _code = new();
    private readonly RandomTypes _types;

    private RandomProgram(byte[] input)
    {
        _choices = new Choices(input);
        _types = new RandomTypes(_choices, _code);
    }

    /// <summary>The source that the input chooses.</summary>
    public static string Of(byte[] input) => new RandomProgram(input).Write();

    private string Write()
    {
        _code.Append(_choices.Of("namespace Shop;", "namespace Shop.Deep_er;", "namespace @event;")).AppendLine();
        for (var count = 1 + _choices.Below(4); count > 0; count--)
        {
            _types.Declare();
        }

        var lambdas = new RandomLambdas(_choices, _code, _types);
        for (var count = _choices.Below(3); count > 0; count--)
        {
            lambdas.Declare();
        }

        return _code.ToString();
    }
}

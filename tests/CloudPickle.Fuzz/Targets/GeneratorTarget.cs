using CloudPickle.Fuzz.Programs;
using Microsoft.CodeAnalysis;

namespace CloudPickle.Fuzz;

/// <summary>
/// A program that the input chooses: what the generator adds compiles without a warning, edits that do not matter emit nothing again, no model holds on to
/// a symbol, and the analyzers have an error for exactly what the generator leaves out.
/// </summary>
internal sealed class GeneratorTarget : FuzzTarget
{
    private const int Programs = 20;

    public override string Name => "generator";

    public override bool IsOfPickles => false;

    /// <summary>A program takes a thousand times longer than a pickle.</summary>
    public override int Share => 3;

    /// <summary>The first one compiles the compiler, too.</summary>
    public override TimeSpan Hang => TimeSpan.FromMinutes(3);

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            var random = new Random(1);
            for (var i = 0; i < Programs; i++)
            {
                var input = new byte[20 + (i * 5)];
                random.NextBytes(input);
                yield return input;
            }
        }
    }

    public override void Run(byte[] input)
    {
        var source = RandomProgram.Of(input);
        var compilation = TestCompilation.Create(source);
        var mistakes = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (mistakes.Count > 0)
        {
            // The mistake is RandomProgram's, and says nothing about the generator. The seeds must be right, or nothing would be tried.
            if (Seeds.Any(seed => seed.AsSpan().SequenceEqual(input)))
            {
                throw new InvalidOperationException($"The program does not compile by itself: {string.Join("; ", mistakes)}\n{source}");
            }

            return;
        }

        try
        {
            var result = GeneratorHarness.RunUnchecked(compilation);
            result.AssertAddsNoFinding();
            CachingAssert.NothingIsEmittedAgain(result);
            ModelGraphAssert.HoldsNoSymbols(result.Run);
            AgreementAssert.HoldsFor(compilation).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.Message}\n{source}", exception);
        }
    }
}

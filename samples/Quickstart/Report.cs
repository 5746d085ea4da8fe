namespace Quickstart;

/// <summary>What the sample prints, and the checks that it makes on the way.</summary>
/// <param name="writer">Where it prints; a child process writes its report to standard error because standard output carries pickles.</param>
public sealed class Report(TextWriter writer)
{
    /// <summary>Starts a part.</summary>
    /// <param name="title">What happens in it.</param>
    public void Part(string title) => writer.WriteLine($"\n{title}");

    /// <summary>Prints a fact.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="value">The fact.</param>
    public void Fact(string name, object? value) => writer.WriteLine(FormattableString.Invariant($"  {name,-22} {value}"));

    /// <summary>Checks a fact and prints it.</summary>
    /// <param name="fact">What holds.</param>
    /// <param name="holds">Whether it does.</param>
    /// <exception cref="InvalidOperationException">It does not hold.</exception>
    public void Check(string fact, bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"This does not hold: {fact}.");
        }

        writer.WriteLine($"  [ok] {fact}");
    }
}

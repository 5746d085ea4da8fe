using CloudPickle;

namespace ClosureWorker.Jobs;

/// <summary>Two closures over one variable, which travel together.</summary>
/// <param name="Add">Adds to the variable.</param>
/// <param name="Total">Reads it.</param>
[Picklable]
internal sealed record Accumulator(Action<int> Add, Func<int> Total)
{
    /// <summary>Makes the two over a variable that nobody else sees.</summary>
    /// <param name="total">The variable's value.</param>
    public static Accumulator StartingAt(int total) => new(Pickle.Closure((int amount) => { total += amount; }), Pickle.Closure(() => total));
}

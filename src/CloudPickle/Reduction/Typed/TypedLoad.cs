using CloudPickle.Generated;

namespace CloudPickle.Reduction.Typed;

/// <summary>Loads a pickle that is in memory without the machine, if it holds nothing but what its type lets expect.</summary>
internal static class TypedLoad
{
    /// <summary>Below this <see cref="PickleLimits.MaxExpansion"/> even ordinary conversions may reach the limit, and only the machine counts them.</summary>
    private const int MostPerByte = 64;

    [ThreadStatic]
    private static int t_completed;

    /// <summary>How many loads of this thread needed no machine.</summary>
    public static int Completed => t_completed;

    /// <summary>Tries it.</summary>
    /// <param name="pickle">The pickle; what follows it is ignored.</param>
    /// <param name="memo">An empty memo.</param>
    /// <param name="limits">The limits that apply.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the machine has to load it, whatever the reason. Objects made so far are dropped.</returns>
    public static bool TryLoad<T>(ReadOnlySpan<byte> pickle, TypedMemo memo, PickleLimits limits, out T value)
    {
        value = default!;
        if (typeof(T) == typeof(object) || ReducerTable.HasScalarReducers || limits.MaxExpansion < MostPerByte)
        {
            return false;
        }

        var reader = new TypedReader(pickle, memo, limits);
        try
        {
            reader.Begin();
            value = reader.Read<T>();
            reader.End();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A constructor or setter refused a value: the machine says which one, and where.
            return false;
        }
        finally
        {
            memo.Clear();
        }

        if (reader.HasFailed)
        {
            return false;
        }

        t_completed++;
        return true;
    }
}

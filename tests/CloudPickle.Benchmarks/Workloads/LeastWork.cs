using CloudPickle.Benchmarks.Data;

namespace CloudPickle.Benchmarks.Workloads;

/// <summary>
/// What no library can do without, so that a table says how far a target is in reach: to dump, the finished pickle is copied into a new array; to load, the
/// objects are made again from those that there are.
/// </summary>
internal static class LeastWork
{
    public static IReadOnlyList<(string Name, Codec<List<Record>> Codec)> Records => [Of<Record>(Copy)];

    public static IReadOnlyList<(string Name, Codec<List<string>> Codec)> Strings => [Of<string>(Copy)];

    private static (string Name, Codec<List<T>> Codec) Of<T>(Converter<T, T> copy)
    {
        var value = new List<T>();
        var pickle = Array.Empty<byte>();
        return ("least work", new(Dumps, _ => value.ConvertAll(copy)));

        byte[] Dumps(List<T> dumped)
        {
            if (!ReferenceEquals(value, dumped))
            {
                (value, pickle) = (dumped, Pickle.Dumps(dumped));
            }

            var result = GC.AllocateUninitializedArray<byte>(pickle.Length);
            pickle.CopyTo(result, 0);
            return result;
        }
    }

    private static string Copy(string text) => new(text.AsSpan());

    private static Record Copy(Record record) => new()
    {
        Id = record.Id,
        Name = Copy(record.Name),
        Price = record.Price,
        Quantity = record.Quantity,
        Active = record.Active,
        Tag = Copy(record.Tag),
    };
}

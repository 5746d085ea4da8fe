using CloudPickle.Benchmarks.Data;

namespace CloudPickle.Benchmarks.Workloads;

/// <summary>Compares our data with what CPython wrote, so that both sides measure the same.</summary>
internal static class PythonCheck
{
    public static void Elements<T>(List<T> ours, byte[] pickle) => Throw(ours.SequenceEqual(Pickle.Loads<List<T>>(pickle)));

    public static void Elements(double[] ours, byte[] pickle) => Throw(ours.AsSpan().SequenceEqual(Pickle.Loads<double[]>(pickle)));

    public static void Records<T>(List<T> ours, byte[] pickle)
        where T : IRecord
    {
        var theirs = Pickle.Loads<List<Dictionary<string, object>>>(pickle);
        Throw(ours.Count == theirs.Count);
        for (var i = 0; i < ours.Count; i++)
        {
            var (record, fields) = (ours[i], theirs[i]);
            Throw(
                fields.Count == 6
                && record.Id == Convert.ToInt64(fields["id"])
                && record.Name == (string)fields["name"]
                && record.Price == (double)fields["price"]
                && record.Quantity == Convert.ToInt64(fields["quantity"])
                && record.Active == (bool)fields["active"]
                && record.Tag == (string)fields["tag"]);
        }
    }

    private static void Throw(bool same)
    {
        if (!same)
        {
            throw new InvalidOperationException("Python/worker.py and Data/Generate.cs make different data.");
        }
    }
}

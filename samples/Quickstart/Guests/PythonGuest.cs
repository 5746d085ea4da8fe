using System.Numerics;
using CloudPickle;
using Quickstart.Shop;

namespace Quickstart.Guests;

/// <summary>A Python script that reads plain data with the standard library's <c>pickle</c> and answers with two pickles.</summary>
public static class PythonGuest
{
    /// <summary>Sends plain data to Python and loads what it sends back, untyped and typed.</summary>
    /// <param name="customer">Whose first order is sent.</param>
    /// <param name="report">Where to print.</param>
    public static void Visit(Customer customer, Report report)
    {
        report.Part("Python loads plain data with its own pickle module");
        if (FindPython() is not { } python)
        {
            report.Fact("skipped", "no python3 on the PATH");
            return;
        }

        var order = customer.Orders[0];
        using var process = Guest.Start(python, Path.Combine(AppContext.BaseDirectory, "guest.py"));
        Pickle.Dump(PlainData(order), process.StandardInput.BaseStream);
        process.StandardInput.Close();

        var answer = process.StandardOutput.BaseStream;
        var untyped = Pickle.Load<object?>(answer) as PickledDictionary ?? throw new InvalidOperationException("Python sent no dict.");
        var receipt = Pickle.Load<Receipt>(answer);
        Guest.Wait(process);

        report.Part("... and sends back a dict, whose values are the .NET types that fit");
        foreach (var (key, value) in untyped)
        {
            report.Fact($"{key}", value?.GetType().Name);
        }

        report.Part("... and an object, loaded as a C# class");
        report.Fact("Receipt", $"{receipt.Number}: {receipt.Total} for {string.Join(", ", receipt.Items)}");
        report.Check("Python's integers are exact: 2**70", untyped[new PickledTuple("any", "key")] is BigInteger number && number == BigInteger.Pow(2, 70));
        report.Check("Python computed the same total", receipt.Total == order.Total);
        report.Check("Python's aware datetime became a DateTimeOffset", receipt.Printed == order.Placed.AddDays(1));
    }

    private static Dictionary<string, object?> PlainData(Order order) => new()
    {
        ["id"] = order.Id,
        ["placed"] = order.Placed,
        ["weights"] = order.Weights,
        ["lines"] = order.Lines.Select(line => (line.Article, line.Quantity, line.Price)).ToList(),
        ["paid"] = order.Status == OrderStatus.Paid,
        ["note"] = null,
    };

    private static string? FindPython()
    {
        if (Environment.GetEnvironmentVariable("CLOUDPICKLE_PYTHON") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var name = OperatingSystem.IsWindows() ? "python3.exe" : "python3";
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return folders.Prepend("/usr/bin").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}

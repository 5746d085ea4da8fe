using CloudPickle;
using Quickstart.Shop;

namespace Quickstart.Guests;

/// <summary>This program, started a second time: it loads the graph from standard input, changes it and sends it back.</summary>
public static class SecondProcess
{
    /// <summary>The argument that makes the program the second process.</summary>
    public const string Argument = "--second-process";

    /// <summary>Sends the graph over and checks what comes back.</summary>
    /// <param name="customer">The graph; it stays as it is.</param>
    /// <param name="report">Where to print.</param>
    public static void Visit(Customer customer, Report report)
    {
        report.Part("A second process loads it, changes it and sends it back");
        using var process = Guest.Start(Environment.ProcessPath!, [.. Itself(), Argument]);
        Pickle.Dump(customer, process.StandardInput.BaseStream);
        process.StandardInput.Close();

        var changed = Pickle.Load<Customer>(process.StandardOutput.BaseStream);
        Guest.Wait(process);

        var order = changed.Orders[0];
        report.Check("its change arrived: the first order is paid and has three lines", order is { Status: OrderStatus.Paid, Lines.Count: 3 });
        report.Check("the graph came back as one graph", order.Customer == changed && changed.Billing == changed.Home);
        report.Check("ours did not change", customer.Orders[0] is { Status: OrderStatus.Open, Lines.Count: 2 });
    }

    /// <summary>Runs in the second process.</summary>
    public static void Serve()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        var report = new Report(Console.Error);

        var customer = Pickle.Load<Customer>(input);
        var (first, second) = (customer.Orders[0], customer.Orders[1]);
        report.Fact("second process", $"number {Environment.ProcessId} got {customer.Name}'s orders");
        report.Check("cycle: each order points back to the customer", first.Customer == customer && second.Customer == customer);
        report.Check("alias: home and billing address are one object", ReferenceEquals(customer.Home, customer.Billing));
        report.Check("polymorphism: one card payment, one invoice", (first.Payment, second.Payment) is (CardPayment, InvoicePayment));
        report.Check("decimal: 12.00 keeps both zeros", second.Payment!.Amount.ToString("G", null) == "12.00");
        report.Check("dates: the offset of +01:00 is still there", first.Placed.Offset == TimeSpan.FromHours(1));
        report.Check("private state and the array of numbers", customer.Visits == 1 && first.Weights is [1250.5, 4.25]);

        first.Status = OrderStatus.Paid;
        first.Lines.Add(new OrderLine("Gift wrapping", 1, 0m));
        Pickle.Dump(customer, output);
    }

    /// <summary>Under <c>dotnet Quickstart.dll</c> the process is <c>dotnet</c> and needs the file's name.</summary>
    private static string[] Itself() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}

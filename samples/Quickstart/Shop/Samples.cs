namespace Quickstart.Shop;

/// <summary>The object graph that the sample sends around.</summary>
public static class Samples
{
    /// <summary>A customer with two orders: aliases, a cycle, two kinds of payment, dates, decimals and arrays of numbers.</summary>
    public static Customer Customer()
    {
        var home = new Address("5 Byron Street", "London");
        var customer = new Customer { Name = "Ada Lovelace", Home = home, Billing = home };
        customer.Orders.Add(new Order
        {
            Id = new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            Placed = new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.FromHours(1)),
            Status = OrderStatus.Open,
            Customer = customer,
            Payment = new CardPayment(74.40m, "4242"),
            Lines = [new OrderLine("Analytical engine, used", 1, 59.90m), new OrderLine("Punch card", 10, 1.45m)],
            Weights = [1250.5, 4.25],
        });
        customer.Orders.Add(new Order
        {
            Id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Placed = new DateTimeOffset(2026, 4, 1, 8, 30, 0, TimeSpan.Zero),
            Status = OrderStatus.Shipped,
            Customer = customer,
            Payment = new InvoicePayment(12.00m, new DateOnly(2026, 5, 1)),
            Lines = [new OrderLine("Lamp oil", 3, 4.00m)],
            Weights = [800],
        });
        customer.Visit();
        return customer;
    }
}

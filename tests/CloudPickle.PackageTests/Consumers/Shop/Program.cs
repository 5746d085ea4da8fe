using CloudPickle;

var ada = new Customer { Name = "Ada" };
ada.Orders.Add(new Order(1, 74.40m, ada));
ada.Orders.Add(new Order(2, 12.00m, ada));

byte[] pickle = Pickle.Dumps(ada);                  // Python: pickle.loads(...)
var copy = Pickle.Loads<Customer>(pickle);

Console.WriteLine($"{copy.Name}: {copy.Orders[0].Total} + {copy.Orders[1].Total}");
Console.WriteLine(copy.Orders.All(order => order.Customer == copy));    // the cycle is back: True

decimal rate = 0.9m;
byte[] job = Pickle.Dumps((Order order) => order.Total * rate);         // to a worker of the same program, with the rate
var work = Pickle.Loads<Func<Order, decimal>>(job);
Console.WriteLine(work(copy.Orders[0]));                                // 66.960

[Picklable]
class Customer
{
    public required string Name { get; init; }
    public List<Order> Orders { get; } = [];
}

[Picklable(Construction = PickleConstruction.Uninitialized)]
record Order(int Number, decimal Total, Customer Customer);

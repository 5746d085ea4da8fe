using CloudPickle;
using Quickstart;
using Quickstart.Guests;
using Quickstart.Shop;

if (args is [SecondProcess.Argument])
{
    SecondProcess.Serve();
    return;
}

var report = new Report(Console.Out);
var customer = Samples.Customer();

report.Part("Pickle.Dumps: an object graph becomes a Python pickle");
var pickle = Pickle.Dumps(customer);
report.Fact("customer", $"{customer.Name}, {customer.Orders.Count} orders, {customer.Orders.Sum(order => order.Total)} in total");
report.Fact("pickle", $"{pickle.Length} bytes, protocol {pickle[1]}");

SecondProcess.Visit(customer, report);
PythonGuest.Visit(customer, report);

Console.WriteLine("\nAll checks passed.");

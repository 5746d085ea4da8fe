using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Names as short codes: EXT1, EXT2 and EXT4.</summary>
public class ExtensionTests
{
    [Theory]
    [InlineData(1, 0x82)]
    [InlineData(255, 0x82)]
    [InlineData(256, 0x83)]
    [InlineData(65_536, 0x84)]
    [InlineData(int.MaxValue, 0x84)]
    public void A_name_travels_as_its_code(int code, byte opcode)
    {
        var extensions = new PickleExtensions(new Dictionary<int, PickledGlobal> { [code] = new("Cases", "Customer") });
        for (var protocol = 2; protocol <= 5; protocol++)
        {
            var pickle = Pickle.Dumps(
                new List<Customer> { new() { Id = 1 }, new() { Id = 2 } },
                new PickleOptions { Protocol = protocol, Extensions = extensions });

            Assert.Contains(opcode, pickle);
            Assert.Equal([1, 2], Pickle.Loads<List<Customer>>(pickle, new UnpickleOptions { Extensions = extensions }).Select(customer => customer.Id));
            Assert.Throws<UnpicklingException>(() => Pickle.Loads<List<Customer>>(pickle));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Older_protocols_have_no_codes(int protocol)
    {
        var extensions = new PickleExtensions(new Dictionary<int, PickledGlobal> { [1] = new("Cases", "Customer") });

        var pickle = Pickle.Dumps(new Customer { Id = 4 }, new PickleOptions { Protocol = protocol, Extensions = extensions });

        Assert.Equal(4, Pickle.Loads<Customer>(pickle).Id);
    }
}

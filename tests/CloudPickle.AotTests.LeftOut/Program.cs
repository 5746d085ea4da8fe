using System.Net;
using System.Text;
using CloudPickle;

var visit = new Visit("Ada", 3, new DateTime(2024, 2, 29, 12, 30, 0), 1.50m);
foreach (var protocol in new[] { 0, 2, 5 })
{
    Print($"visit at protocol {protocol}", () => Pickle.Loads<Visit>(Pickle.Dumps(visit, new PickleOptions { Protocol = protocol })));
}

// As CPython writes them at protocol 0.
PrintPython("date", "cdatetime\ndate\n(I2024\nI2\nI29\ntR.");
PrintPython("set", "c__builtin__\nset\n((lI1\naI2\natR.");
PrintPython("slice", "c__builtin__\nslice\n(I1\nI2\nNtR.");
PrintPython("uuid", "cuuid\nUUID\n(V12345678123456781234567812345678\ntR.");
PrintPython("array", "carray\narray\n(Vi\n(lI1\natR.");
PrintPython("numpy", "cnumpy\ndtype\n(Vi4\ntR.");
PrintPython("numpy in a module", "cnumpy.core.multiarray\nscalar\n(tR.");
PrintPython("address", "cipaddress\nIPv4Address\n(I1\ntR.");
PrintPython("exception", "cexceptions\nValueError\n(Vbad\ntR.");
PrintPython("namespace", "ctypes\nSimpleNamespace\n(tR.");
PrintPython("int of 64 bits", "L9223372036854775807L\n.");
PrintPython("int of more", "L9223372036854775808L\n.");
PrintPython("name that nobody knows", "cos\nsystem\n(Vls\ntR.");
Print("opaque array", () => Pickle.Loads<object?>("carray\narray\n(Vi\n(lI1\natR."u8, new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque }));

PrintParcel("Guid", new Parcel { Id = Guid.NewGuid() });
PrintParcel("int[]", new Parcel { Weights = [1, 2] });
PrintParcel("IPAddress", new Parcel { Sender = IPAddress.Loopback });
PrintParcel("ulong that is small", new Parcel { Number = long.MaxValue });
PrintParcel("ulong", new Parcel { Number = ulong.MaxValue });
PrintParcel("Type", new Parcel { Kind = typeof(int) });

void PrintPython(string what, string pickle) => Print(what, () => Pickle.Loads<object?>(Encoding.Latin1.GetBytes(pickle)));

void PrintParcel(string what, Parcel parcel) => Print("member of type " + what, () => Pickle.Loads<Parcel>(Pickle.Dumps(parcel)).Number);

void Print(string what, Func<object?> load)
{
    string result;
    try
    {
        result = load()?.ToString() ?? "";
    }
    catch (UnpicklingException exception)
    {
        result = exception.Reason;
    }

    Console.WriteLine($"{what} | {result}");
}

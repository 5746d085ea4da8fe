using System.Text;

namespace CloudPickle.InteropTests;

/// <summary>Python's cloudpickle: functions, classes and enums by value are inert here, and run again in Python.</summary>
public class CloudPickleTests
{
    [Fact]
    public void What_cloudpickle_writes_runs_in_Python_after_it_went_through_here()
    {
        var python = Peer.WithCloudPickle;
        var answers = new PythonRecords();
        foreach (var record in PythonRecords.Read(python.AskClosures("dump"), 3))
        {
            var value = Pickle.Loads<object?>(record[2], new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque });
            for (var protocol = 2; protocol <= PickleOptions.HighestProtocol; protocol++)
            {
                answers.Add($"{Encoding.UTF8.GetString(record[0])}", protocol, Pickle.Dumps(value, new PickleOptions { Protocol = protocol }));
            }
        }

        Peer.AssertNothingReported(python.AskClosures("check", answers));
    }

    [Fact]
    public void Nothing_of_cloudpickle_loads_unless_it_is_asked_for()
    {
        foreach (var record in PythonRecords.Read(Peer.WithCloudPickle.AskClosures("dump"), 3))
        {
            Assert.Throws<UnpicklingException>(() => Pickle.Loads<object?>(record[2]));
        }
    }
}

using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>Exceptions both ways: the closest builtin in Python, and what they were in .NET.</summary>
public sealed class ExceptionTests
{
    [Fact]
    public void EverythingThatAnExceptionKnowsComesBack() => EachProtocol(options =>
    {
        var value = Thrown(new ArgumentNullException("name", "No name.") { HelpLink = "help", HResult = 5, Data = { ["k"] = 1 } });
        var loaded = Assert.IsType<ArgumentNullException>(Pickle.Loads<Exception>(Pickle.Dumps(value, options)));
        Assert.Equal((value.Message, "name", 5, "help"), (loaded.Message, loaded.ParamName, loaded.HResult, loaded.HelpLink));
        Assert.Equal(1, loaded.Data["k"]);
        Assert.Contains("Thrown", loaded.StackTrace, StringComparison.Ordinal);
        Assert.Equal(Pickle.Dumps(value, options), Pickle.Dumps<Exception>(loaded, options));
    });

    [Fact]
    public void InnerExceptionsKeepTheirOrderAndIdentity()
    {
        var shared = new TimeoutException("late");
        var loaded = Pickle.Loads<AggregateException>(Pickle.Dumps(new AggregateException("two", shared, new IOException("x", shared))));
        Assert.Equal("two (late) (x)", loaded.Message);
        Assert.Same(loaded.InnerExceptions[0], loaded.InnerExceptions[1].InnerException);
        Assert.IsType<TimeoutException>(loaded.InnerException);
    }

    [Fact]
    public void AStrangersExceptionIsAPythonOne()
    {
        var loaded = Assert.IsType<PickledException>(Pickle.Loads<Exception>(Pickle.Dumps<Exception>(new HttpRequestException("gone"))));
        Assert.Equal(("builtins.Exception", "gone", "System.Net.Http.HttpRequestException"), (loaded.Class.ToString(), loaded.Message, loaded.Attributes!["dotnet_type"]));
    }

    [Fact]
    public void ExceptionsOfPythonCanBeThrownAndDumpedAgain()
    {
        const string Pickled = "cbuiltins\nOSError\n(K\u0002Vno file\ntR}Vextra\nK\u0005sb.";
        var error = Assert.IsType<PickledException>(FromText<object?>(Pickled));
        Assert.Equal("(2, 'no file')", error.Message);
        Assert.Equal(5, error.Attributes!["extra"]);
        EachProtocol(options => Assert.Equal(error.Arguments, Assert.IsType<PickledException>(Pickle.Loads<object?>(Pickle.Dumps<object?>(error, options))).Arguments));

        static void Throw() => throw FromText<Exception>("cbuiltins\nKeyError\n(Vno\ntR.");
        Assert.Equal("no", Assert.Throws<PickledException>(Throw).Message);
    }

    [Fact]
    public void TheCallerMayAskForTheClosestClass()
    {
        Assert.Equal("bad", FromText<ArgumentException>("cbuiltins\nValueError\n(Vbad\ntR.").Message);
        Assert.Throws<UnpicklingException>(() => FromText<TimeoutException>("cbuiltins\nValueError\n(Vbad\ntR."));
        var group = FromText<AggregateException>("cbuiltins\nExceptionGroup\n(Vtwo\n(lcbuiltins\nValueError\n(Vbad\ntRacbuiltins\nKeyError\n(Vk\ntRatR.");
        Assert.Equal(["bad", "k"], group.InnerExceptions.Select(inner => inner.Message));
    }

    [Theory]
    [InlineData("cbuiltins\nValueError\n(Vbad\ntR(ltb.")]
    [InlineData("cbuiltins\nValueError\n(Vbad\ntR}Vdotnet_type\nVSystem.ArgumentException\nsVhresult\nVx\nsb.")]
    [InlineData("cbuiltins\nValueError\n(Vbad\ntR}Vdotnet_type\nVSystem.ArgumentException\nsV__cause__\nK\u0001sb.")]
    [InlineData("cbuiltins\nValueError\n(Vbad\ntR}Vdotnet_type\nVSystem.ArgumentException\nsVdata\n}NK\u0001ssb.")]
    public void BadAttributesAreErrors(string pickle) => Assert.Throws<UnpicklingException>(() => FromText<Exception>(pickle));

    [Fact]
    public void NoNameReachesAnotherClass() => Assert.IsType<PickledException>(
        FromText<Exception>("cbuiltins\nValueError\n(Vbad\ntR}Vdotnet_type\nVSystem.IO.FileLoadException\nsb."));

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}

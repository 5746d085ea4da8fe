using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public class PickleExceptionTests
{
    [Fact]
    public void The_message_names_the_place()
    {
        var cause = new InvalidOperationException();
        var error = new UnpicklingException("no", "$.Orders[3]", 12, Opcode.BinInt1, cause);
        Assert.Equal("no (at offset 12, opcode BININT1, path $.Orders[3])", error.Message);
        Assert.Equal("no", error.Reason);
        Assert.Equal("$.Orders[3]", error.Path);
        Assert.Equal(12, error.Offset);
        Assert.Equal(Opcode.BinInt1, error.Opcode);
        Assert.Same(cause, error.InnerException);
    }

    [Fact]
    public void What_is_unknown_is_left_out()
    {
        var error = new PicklingException("no");
        Assert.Equal("no", error.Message);
        Assert.Null(error.Path);
        Assert.Equal(-1, error.Offset);
        Assert.Null(error.Opcode);
        Assert.Equal("no (path $)", new PicklingException("no", "$").Message);
        Assert.Equal("no (at offset 0)", new PickleException("no", offset: 0).Message);
    }
}

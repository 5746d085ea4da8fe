using CloudPickle.Wire;
using Xunit;

namespace CloudPickle.Tests.Wire;

public class Python2NamesTests
{
    [Theory]
    [InlineData("__builtin__", "long", "builtins", "int")]
    [InlineData("__builtin__", "xrange", "builtins", "range")]
    [InlineData("__builtin__", "set", "builtins", "set")]
    [InlineData("copy_reg", "_reconstructor", "copyreg", "_reconstructor")]
    [InlineData("exceptions", "ValueError", "builtins", "ValueError")]
    [InlineData("exceptions", "StandardError", "builtins", "Exception")]
    [InlineData("UserDict", "UserDict", "collections", "UserDict")]
    [InlineData("whichdb", "whichdb", "dbm", "whichdb")]
    [InlineData("cStringIO", "StringIO", "io", "StringIO")]
    [InlineData("my.module", "Name", "my.module", "Name")]
    public void Reading(string module, string name, string newModule, string newName) =>
        Assert.Equal((newModule, newName), Python2Names.ToPython3(module, name));

    [Theory]
    [InlineData("builtins", "int", "__builtin__", "long")]
    [InlineData("builtins", "range", "__builtin__", "xrange")]
    [InlineData("builtins", "str", "__builtin__", "unicode")]
    [InlineData("builtins", "set", "__builtin__", "set")]
    [InlineData("builtins", "ValueError", "exceptions", "ValueError")]
    [InlineData("builtins", "FileNotFoundError", "exceptions", "OSError")]
    [InlineData("builtins", "ModuleNotFoundError", "exceptions", "ImportError")]
    [InlineData("copyreg", "_reconstructor", "copy_reg", "_reconstructor")]
    [InlineData("functools", "reduce", "__builtin__", "reduce")]
    [InlineData("my.module", "Name", "my.module", "Name")]
    public void Writing(string module, string name, string oldModule, string oldName) =>
        Assert.Equal((oldModule, oldName), Python2Names.ToPython2(module, name));
}

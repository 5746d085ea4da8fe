using CloudPickle.Tool;
using CloudPickle.Tool.Commands;

var parsed = CommandLine.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"cloudpickle: {error.Message}");
    }

    Console.Error.WriteLine("Run 'cloudpickle --help' for what there is.");
    return ExitCode.Usage;
}

return parsed.Invoke();

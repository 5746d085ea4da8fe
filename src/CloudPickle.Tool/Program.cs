using CloudPickle.Tool;
using CloudPickle.Tool.Commands;

return CommandLine.Run(args, ToolConsole.OfProcess());

using System.Dynamic;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary><c>types.SimpleNamespace()</c> and its state, the dict of its attributes: a dynamic object, which exists before its members.</summary>
internal sealed class NamespaceHandler : GlobalHandler, IUnfinishedKind
{
    public static PickledGlobal[] All => [new("types", "SimpleNamespace") { Handler = new NamespaceHandler() }];

    public string TypeName => "types.SimpleNamespace";

    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments.IsEmpty ? machine.CreateUnfinished(this, new ExpandoObject()) : null;
        return result is not null;
    }

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
    {
        IDictionary<string, object?> members = (ExpandoObject)unfinished.Result!;
        if (!hasState || state is null)
        {
            return members;
        }

        foreach (var (key, value) in state as PickledDictionary ?? throw machine.Error("The state of a types.SimpleNamespace is a dict of its attributes."))
        {
            var name = key as string ?? throw machine.Error($"{ValueText.KindOf(key)} cannot be the name of an attribute.");
            members[name] = value;
            if (value is UnfinishedObject later)
            {
                later.WhenFinished(result => members[name] = result);
            }
        }

        return members;
    }
}

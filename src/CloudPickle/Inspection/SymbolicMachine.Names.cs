using System.Linq;
using CloudPickle.Reduction.Machine;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

internal sealed partial class SymbolicMachine
{
    // Two bytes can name a string again: its text is decoded once.
    private readonly Dictionary<PickleNode, string?> _names = new(ReferenceEqualityComparer.Instance);

    private PickleNode NameGlobal(PickledGlobal writtenAs)
    {
        var (module, name) = (writtenAs.Module, writtenAs.QualifiedName);
        if (_protocol < 3 && _options.FixImports)
        {
            (module, name) = Python2Names.ToPython3(module, name);
        }

        return Name(PickleNodeKind.Global, new PickledGlobal(module, name), writtenAs);
    }

    private void NameStackGlobal()
    {
        var names = TakeTop(2);
        if (TextOf(names[0]) is { } module && TextOf(names[1]) is { } name)
        {
            Push(NameGlobal(new PickledGlobal(module, name)));
            return;
        }

        Note(names.Any(IsUnknown) ? "the name is computed: only running the pickle would tell it" : $"STACK_GLOBAL needs two strings of up to {PickleMachine.MaxNameLength} characters");
        Push(Name(PickleNodeKind.Global, null, null));
    }

    private string? TextOf(PickleNode node)
    {
        if (node.Kind is not (PickleNodeKind.String or PickleNodeKind.String8))
        {
            return null;
        }

        if (!_names.TryGetValue(node, out var text))
        {
            text = node.Text is { Length: <= PickleMachine.MaxNameLength } name ? name : null;
            _names.Add(node, text);
        }

        return text;
    }

    private void NameExtension(int code)
    {
        if (code <= 0)
        {
            throw Error($"an extension code is above 0; {code} is not");
        }

        PickledGlobal? name = null;
        _options.Extensions?.TryGetName(code, out name);
        _pickle.ExtensionList.Add(new ExtensionReference(_offset, code, name));
        Push(name is null ? Node(PickleNodeKind.Extension) : Name(PickleNodeKind.Extension, name, name));
    }

    private void NamePersistentObject()
    {
        var id = _opcode == Opcode.BinPersId ? Pop() : null;
        var node = Node(PickleNodeKind.PersistentObject);
        node.Parts.PersistentId = id;
        _pickle.PersistentList.Add(node);
        Push(node);
    }

    private PickleNode Name(PickleNodeKind kind, PickledGlobal? name, PickledGlobal? writtenAs)
    {
        var node = Node(kind);
        var reference = new GlobalReference(name, writtenAs, _offset, _opcode);
        node.Parts.Global = reference;
        _pickle.GlobalList.Add(reference);
        return node;
    }

    /// <summary>REDUCE, NEWOBJ and NEWOBJ_EX: a callable, a tuple of arguments, perhaps a dict of keyword arguments.</summary>
    private void Call()
    {
        var taken = TakeTop(_opcode == Opcode.NewObjEx ? 3 : 2);
        var node = Node(_opcode == Opcode.Reduce ? PickleNodeKind.Call : PickleNodeKind.NewObject);
        if (taken[1].Kind != PickleNodeKind.Tuple && !IsUnknown(taken[1]))
        {
            Note("the arguments are no tuple");
        }

        node.Parts.ArgumentTuple = taken[1];
        node.Parts.Arguments = taken[1].Items;
        node.Parts.KeywordArguments = taken.Length == 3 ? taken[2] : null;
        SetCallable(node, taken[0]);
        Push(node);
    }

    /// <summary>OBJ and INST: the arguments stand above the mark; the class too, or it is named.</summary>
    private void CallWithItems(PickledGlobal? name)
    {
        var items = TakeAboveMark();
        if (name is null && items.Length == 0)
        {
            throw Error("stack underflow: OBJ needs a class");
        }

        var node = Node(PickleNodeKind.Call);
        node.Parts.Arguments = name is null ? items[1..] : items;
        SetCallable(node, name is null ? items[0] : NameGlobal(name));
        Push(node);
    }

    private void SetCallable(PickleNode node, PickleNode callable)
    {
        node.Parts.Callable = callable;
        if (callable.Global is { } global)
        {
            global.Calls++;
        }
        else if (IsUnknown(callable))
        {
            _pickle.ComputedCallList.Add(node);
        }
        else
        {
            Note($"a {callable.Kind} cannot be called");
        }
    }

    private void GiveState()
    {
        var state = Pop();
        var target = Peek();
        (target.Parts.States ??= []).Add(state);
        if (!IsObject(target))
        {
            Note($"a {target.Kind} takes no state");
        }

        // The state goes to what was made, or to the class or module member itself.
        if ((target.Global ?? target.Callable?.Global) is { } global)
        {
            global.IsGivenState = true;
        }
    }
}

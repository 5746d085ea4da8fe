using CloudPickle.Wire;

namespace CloudPickle.Reduction.Machine;

internal sealed partial class PickleMachine
{
    private int _provisionalNames;

    private bool ReadNamed(ref PickleReader reader, Opcode opcode)
    {
        if (!reader.TryReadLine(out var moduleLine))
        {
            return false;
        }

        var module = reader.DecodeName(moduleLine);
        if (!reader.TryReadLine(out var nameLine))
        {
            return false;
        }

        var name = reader.DecodeName(nameLine);
        if (_protocol < 3 && _options.FixImports)
        {
            (module, name) = Python2Names.ToPython3(module, name);
        }

        if (_protocol < 4 && QualifiedName.LastDot(name) >= 0)
        {
            throw Error($"The name {module}.{name} has dots, which protocols below 4 do not know.");
        }

        var global = opcode == Opcode.Global && IsOwnerOfNestedName() ? ResolveOwner(module, name) : ResolveGlobal(module, name);
        if (opcode == Opcode.Global)
        {
            Push(global);
            return true;
        }

        var start = PopMark();
        Charge(BytesOfCall + BytesOfTuple + (8 * (_count - start)));
        var arguments = PickledTuple.FromOwned(TakeItems(start));
        _isCalling = true;
        OldObject(global, arguments);
        _isCalling = false;
        return true;
    }

    /// <summary>
    /// Below protocol 4 a nested class is <c>getattr(Outer, 'Inner')</c>. Outer itself need not be known, but then it may be used for nothing
    /// else: the load fails at its end unless each such name was resolved.
    /// </summary>
    private PickledGlobal ResolveOwner(string module, string name)
    {
        if (IsOpaque || TryResolve(module, name) is not null)
        {
            return ResolveGlobal(module, name);
        }

        _provisionalNames++;
        Charge(BytesOfName);
        return new PickledGlobal(module, name) { Handler = ProvisionalName.Instance };
    }

    /// <summary>A nested name on the way to a deeper one; like its owner it must lead to something known.</summary>
    public PickledGlobal MakeProvisional(PickledGlobal owner, string nested)
    {
        ResolveProvisional(owner);
        _provisionalNames++;
        return new PickledGlobal(owner.Module, nested) { Handler = ProvisionalName.Instance };
    }

    /// <summary>Called for each owner whose nested name was found.</summary>
    public void ResolveProvisional(PickledGlobal owner)
    {
        if (owner.Handler is ProvisionalName)
        {
            _provisionalNames--;
        }
    }

    private bool IsOwnerOfNestedName()
    {
        var below = _count - 1;
        return below >= 0 && _protocol < 4 && _stack[below] is PickledGlobal global && global.Equals(PythonNames.GetAttr);
    }

    private void StackGlobal()
    {
        var name = Pop();
        var module = Pop();
        if (module is not string moduleText || name is not string nameText)
        {
            throw Error("STACK_GLOBAL needs two strings.");
        }

        if (moduleText.Length > MaxNameLength || nameText.Length > MaxNameLength)
        {
            throw Error($"A name of more than {MaxNameLength} characters.");
        }

        Push(ResolveGlobal(moduleText, nameText));
    }

    /// <summary>The only way from a name to a meaning: exact names, from what was built in, generated or registered.</summary>
    public PickledGlobal ResolveGlobal(string module, string name)
    {
        Charge(BytesOfName);
        if (TryResolve(module, name) is { } known)
        {
            return known;
        }

        if (PythonLibrary.ReasonFor(module, name) is { } reason)
        {
            throw Error(reason);
        }

        return IsOpaque
            ? new PickledGlobal(module, name)
            : throw Error(
                $"The pickle names {module}.{name}, which nothing here is registered for. Annotate a type with [Picklable(\"{module}.{name}\")], or load with UnknownGlobals.Opaque.");
    }

    public bool IsKnown(string module, string name) => TryResolve(module, name) is not null;

    private PickledGlobal? TryResolve(string module, string name)
    {
        var global = new PickledGlobal(module, name);
        var library = Builtin.PythonGlobals.Find(global);
        if (library is not null || _options.OnlyLibraryNames)
        {
            return library;
        }

        return (_unpickler.FindNamedReducer(global) ?? ReducerTable.Find(global)) is { } reducer
            ? new PickledGlobal(module, name) { Handler = reducer }
            : CallableTable.Find(global);
    }

    private bool ReadExtension(ref PickleReader reader, Opcode opcode)
    {
        int code;
        if (opcode == Opcode.Ext1)
        {
            if (!reader.TryReadByte(out var value))
            {
                return false;
            }

            code = value;
        }
        else if (opcode == Opcode.Ext2)
        {
            if (!reader.TryReadUInt16(out var value))
            {
                return false;
            }

            code = value;
        }
        else if (!reader.TryReadInt32(out code))
        {
            return false;
        }

        if (code <= 0)
        {
            throw Error($"An extension code is above 0; {code} is not.");
        }

        if (_options.Extensions is null || !_options.Extensions.TryGetName(code, out var name))
        {
            throw Error($"The extension code {code} is not registered. Give UnpickleOptions.Extensions the table that the writer used.");
        }

        Push(ResolveGlobal(name!.Module, name.QualifiedName));
        return true;
    }

    private bool ReadPersistentId(ref PickleReader reader)
    {
        if (!reader.TryReadLine(out var line))
        {
            return false;
        }

        LoadPersistent(reader.DecodeAscii(line));
        return true;
    }

    private void LoadPersistent(object? id)
    {
        _isCalling = true;
        var settled = Settle(id, _count);
        var value = settled is null
            ? throw Error("A persistent id must not be None.")
            : _unpickler.ResolvePersistentId(settled);
        if (value is not null)
        {
            MarkForeign(value);
            NoteAlias(value);
        }

        _isCalling = false;
        Push(value);
    }

    private void PushNextBuffer()
    {
        var buffers = _options.Buffers ?? throw Error("The pickle refers to out-of-band buffers; give them in UnpickleOptions.Buffers.");
        if (_nextBuffer >= buffers.Count)
        {
            throw Error($"The pickle refers to more out-of-band buffers than the {buffers.Count} in UnpickleOptions.Buffers.");
        }

        var buffer = System.Runtime.InteropServices.MemoryMarshal.AsMemory(buffers[_nextBuffer++]);
        _buffersLength += buffer.Length;
        Charge(BytesOfBuffer);
        Push(new PickleBuffer(buffer));
    }

    private void MakeBufferReadOnly()
    {
        _stack[_count - 1] = Peek() switch
        {
            PickleBuffer { IsReadOnly: true } or byte[] => Peek(),
            PickleBuffer buffer => ReadOnlyView(buffer.Memory),
            PickledByteArray bytes => ReadOnlyView(bytes.Memory),
            var other => throw Error($"READONLY_BUFFER needs a buffer, not {ValueText.KindOf(other)}."),
        };
    }

    /// <summary>Each view is a value of its own, which may become a copy of its own.</summary>
    private PickleBuffer ReadOnlyView(ReadOnlyMemory<byte> memory)
    {
        Charge(BytesOfBuffer + ((long)BytesPerItem * memory.Length));
        return new PickleBuffer(memory);
    }
}

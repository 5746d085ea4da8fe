using System.ComponentModel;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A range of indices is Python's slice with a step of None. A stop of None is the end; a start of None is read as 0. Python's range with a step of 1 is read too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Range))]
public sealed class RangeReducer : Reducer<Range>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Range value)
    {
        var start = IndexReducer.ToInt32(value.Start) ?? throw pickler.Error("A range that starts at ^0 has no slice in Python.");
        pickler.WriteGlobal(PythonNames.Slice);
        pickler.BeginTuple(3);
        pickler.Writer.WriteInt32(start);
        if (IndexReducer.ToInt32(value.End) is { } stop)
        {
            pickler.Writer.WriteInt32(stop);
        }
        else
        {
            pickler.Writer.WriteNone();
        }

        pickler.Writer.WriteNone();
        pickler.EndTuple(3);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }

    /// <inheritdoc/>
    public override Range Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is Range exact)
        {
            return exact;
        }

        if (node is not PickledObject { Callable: PickledGlobal callable, Arguments.Count: 3 } call || !(callable.Equals(PythonNames.Slice) || callable.Equals(PythonNames.Range)))
        {
            throw unpickler.Mismatch(typeof(Range), node);
        }

        var start = call.Arguments[0] is null ? Index.Start : call.Arguments[0] is int first ? IndexReducer.FromInt32(first) : null;
        var end = call.Arguments[1] is null ? Index.End : call.Arguments[1] is int last ? IndexReducer.FromInt32(last) : null;
        return start is { } from && end is { } to && call.Arguments[2] is null or 1
            ? new Range(from, to)
            : throw unpickler.Error($"{call} does not fit System.Range: it takes ints and a step of 1.");
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using CloudPickle.Reduction;

namespace CloudPickle;

// Where in the graph the session is: one frame a level of nesting, for messages and for the keys of members.
public partial class Pickler
{
    private PicklerFrame[] _frames = new PicklerFrame[16];
    private int _depth = -1;

    // Of the innermost frame, which has it only when another one is entered: each item sets it.
    private int _index = -1;

    /// <summary>The path from the dumped value to what is being written: <c>$.Orders[3].Customer</c>. Costs its length to compute.</summary>
    public string CurrentPath
    {
        get
        {
            var path = new StringBuilder("$");
            for (var i = 0; i <= _depth; i++)
            {
                ref var frame = ref _frames[i];
                if (i == MaxPathLevels && _depth > MaxPathLevels * 2)
                {
                    path.Append(" … ");
                    i = _depth - MaxPathLevels;
                }

                var index = IndexAt(i);
                if (frame.Shape is { } shape)
                {
                    path.Append(index >= 0 ? "." + shape.Members[index].Name : "");
                }
                else if (frame.IsDictionary)
                {
                    path.Append('[').Append(ValueText.Describe(frame.Key)).Append(']');
                }
                else if (index >= 0)
                {
                    path.Append('[').Append(index).Append(']');
                }
            }

            return path.ToString();
        }
    }

    private const int MaxPathLevels = 32;
    private const int MaxKeptFrames = 4096;

    /// <summary>The index of the member or item at which a frame is; -1 before the first.</summary>
    private int IndexAt(int depth) => depth == _depth ? _index : _frames[depth].Index;

    /// <summary>Enters a container.</summary>
    private ref PicklerFrame EnterFrame()
    {
        ref var frame = ref PushFrame();
        frame.Members = null;
        frame.IsDictionary = false;
        return ref frame;
    }

    /// <summary>Enters a frame that still has what the last one at this depth had.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref PicklerFrame PushFrame()
    {
        if (_depth >= 0)
        {
            _frames[_depth].Index = _index;
        }

        if (++_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        _index = -1;
        return ref _frames[_depth];
    }

    /// <summary>Leaves the frame, which must not hold on to anything of the user's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LeaveFrame()
    {
        _frames[_depth].Key = null;
        if (--_depth >= 0)
        {
            _index = _frames[_depth].Index;
        }
    }

    private void LeaveAllFrames()
    {
        while (_depth >= 0)
        {
            LeaveFrame();
        }
    }

    /// <summary>A session that is kept gives back what one very deep graph needed.</summary>
    private void ShrinkFrames()
    {
        if (_frames.Length > MaxKeptFrames)
        {
            _frames = new PicklerFrame[16];
        }
    }
}

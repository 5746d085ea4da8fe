using System.Runtime.CompilerServices;
using System.Text;
using CloudPickle.Reduction;

namespace CloudPickle;

// Where in the graph the session is: one frame a level of nesting, for messages and for the keys of members.
public partial class Pickler
{
    private PicklerFrame[] _frames = new PicklerFrame[16];
    private int _depth = -1;

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

                if (frame.Shape is { } shape)
                {
                    path.Append(frame.Index >= 0 ? "." + shape.Members[frame.Index].Name : "");
                }
                else if (frame.IsDictionary)
                {
                    path.Append('[').Append(ValueText.Describe(frame.Key)).Append(']');
                }
                else if (frame.Index >= 0)
                {
                    path.Append('[').Append(frame.Index).Append(']');
                }
            }

            return path.ToString();
        }
    }

    private const int MaxPathLevels = 32;
    private const int MaxKeptFrames = 4096;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref PicklerFrame EnterFrame()
    {
        if (++_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        ref var frame = ref _frames[_depth];
        frame.Index = -1;
        frame.Shape = null;
        frame.IsDictionary = false;
        return ref frame;
    }

    /// <summary>Leaves the frame, which must not hold on to anything of the user's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LeaveFrame() => _frames[_depth--].Key = null;

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

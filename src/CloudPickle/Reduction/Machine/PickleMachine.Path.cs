using System.Text;

namespace CloudPickle.Reduction.Machine;

// Where the machine is: the stack itself shows what is being built; below the last object, conversion keeps the way it went.
internal sealed partial class PickleMachine
{
    private const int MaxPathLevels = 32;

    /// <summary>The last item's own places on the stack, with a margin: object, state, mark, a batch's key and value.</summary>
    private const int MaxOpenPlaces = 8;

    private readonly List<PathSegment> _path = [];

    /// <summary>Whether what a call is made of has been taken off the stack, and its result does not stand there yet.</summary>
    private bool _isCalling;

    /// <summary>The path from the loaded value to what is being built.</summary>
    public string CurrentPath
    {
        get
        {
            var path = new StringBuilder("$");
            var first = Math.Max(0, _markCount - MaxPathLevels);
            if (first > 0)
            {
                path.Append(" … ");
            }

            for (var i = first; i < _markCount; i++)
            {
                AppendOpenContainer(path, _marks[i], i + 1 < _markCount ? _marks[i + 1] : _isCalling ? _count + 1 : _count);
            }

            for (var i = 0; i < _path.Count; i++)
            {
                if (i == MaxPathLevels && _path.Count > MaxPathLevels * 2)
                {
                    path.Append(" … ");
                    i = _path.Count - MaxPathLevels;
                }

                path.Append(_path[i].ToString());
            }

            return path.ToString();
        }
    }

    /// <summary>Goes one level into what is being converted, and gives the level to leave to.</summary>
    public int EnterPath(PathSegment segment)
    {
        _path.Add(segment);
        return _path.Count - 1;
    }

    public void SetPath(int level, PathSegment segment) => _path[level] = segment;

    public void LeavePath(int level) => _path.RemoveRange(level, _path.Count - level);

    /// <summary>What stands below a mark is being filled with the values above it, up to the next container or the top.</summary>
    private void AppendOpenContainer(StringBuilder path, int mark, int end)
    {
        var items = Math.Max(0, end - mark);
        switch (mark > 0 ? _stack[mark - 1] : null)
        {
            case PickledDictionary when items > 0:
                // The last key stands at an even distance from the mark; a value under construction follows it.
                var key = _stack[mark + ((items - 1) & ~1)];
                var owner = mark > 1 ? _stack[mark - 2] : null;
                path.Append(owner is UnfinishedObject or PickledObject && key is string name ? "." + name : $"[{ValueText.Describe(key)}]");
                break;
            case List<object?> list when items > 0:
                path.Append('[').Append(list.Count + ItemOf(mark, items)).Append(']');
                break;
            case PickledSet or PickledObject when items > 0:
                path.Append("[").Append(items - 1).Append(']');
                break;
        }
    }

    /// <summary>The index of the item under construction: an object takes two or three places (itself, its state, a mark) while it is open.</summary>
    private int ItemOf(int mark, int items)
    {
        var last = mark + items - 1;
        for (var i = Math.Max(mark, last - MaxOpenPlaces); i <= last; i++)
        {
            if (_stack[i] is UnfinishedObject { IsFinished: false } open && open.StackIndex == i)
            {
                return i - mark;
            }
        }

        return items - 1;
    }
}

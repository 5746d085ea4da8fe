using CloudPickle.Closures;
using CloudPickle.Generated;
using CloudPickle.Reduction;

namespace CloudPickle;

// An inspection is a dump to nowhere that records what it passes and goes on after a refusal.
public partial class Pickler
{
    private InspectionRecorder? _inspection;
    private bool _isKeyNext;

    internal static PickleInspection Inspect<T>(T value, PickleOptions options)
    {
        var recorder = new InspectionRecorder();
        options = options with
        {
            BufferCallback = null,
            LargeClosure = options.LargeClosure ?? (size => recorder.Refuse(size.ToString())),
        };
        using var pickler = new Pickler(Stream.Null, options) { _inspection = recorder, _hasHooks = true };
        pickler.Dump(value);
        return recorder.Root ?? new PickleInspection("$", "$", null) { Bytes = 1 };
    }

    private bool WriteInspected<T>(T value)
    {
        var recorder = _inspection!;
        var (depth, nesting, isKey) = (_depth, _nesting, _isKeyNext);
        _isKeyNext = false;
        var place = recorder.Enter(value!, PlaceName(), CurrentPath, _depth, _depth < 0 ? -1 : _index, isKey, _writer.Position);
        try
        {
            if (!TryWriteByHook(value))
            {
                _nesting++;
                WriteAtDepth(_reducers is null ? ReducerOf<T>.Value : FindReducer<T>(), value);
            }
        }
        catch (Exception exception) when (exception is PicklingException || IsForeign(exception))
        {
            while (_depth > depth)
            {
                LeaveFrame();
            }

            recorder.Refuse(exception is PicklingException refusal ? refusal.Reason : $"{exception.GetType().Name} while pickling: {exception.Message}");
            _hasHooks = true;
        }

        _nesting = nesting;
        recorder.Leave(place, _writer.Position);
        return true;
    }

    private void WriteInspectedKey(ObjectShape shape, int index)
    {
        _inspection!.EndLeaf(_writer.Position);
        WriteMemoizedKey(shape, index);
        _inspection.BeginLeaf(shape.Members[index].Name, CurrentPath, shape.Closure?.Captures[index].Type, _writer.Position);
    }

    /// <summary>The last step of the path.</summary>
    private string PlaceName()
    {
        if (_depth < 0)
        {
            return "$";
        }

        ref var frame = ref _frames[_depth];
        return frame.Shape is { } shape ? _index >= 0 ? shape.Members[_index].Name : TypeNames.Of(shape.Type)
            : frame.IsDictionary ? $"[{ValueText.Describe(frame.Key)}]"
            : $"[{_index}]";
    }
}

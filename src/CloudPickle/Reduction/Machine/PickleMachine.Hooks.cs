using CloudPickle.Generated;

namespace CloudPickle.Reduction.Machine;

// Methods of loaded objects that wait for their members, or for the whole graph.
internal sealed partial class PickleMachine
{
    private readonly List<LoadedObject> _loaded = [];

    /// <summary>Called for each object when its members are set.</summary>
    public void NoteLoaded(IObjectReducer reducer, object instance)
    {
        var traits = reducer.Shape.Traits;
        if ((traits & ObjectTraits.AfterGraph) != 0)
        {
            _loaded.Add(new LoadedObject(reducer, instance));
        }

        if ((traits & ObjectTraits.AfterLoad) == 0)
        {
            return;
        }

        try
        {
            reducer.AfterLoad(_unpickler, instance);
        }
        catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
        {
            throw HookError(reducer, exception);
        }
    }

    /// <summary>Calls the methods that wait for the whole graph, in the order in which their objects were completed.</summary>
    public void CallAfterGraph()
    {
        foreach (var (reducer, instance) in _loaded)
        {
            try
            {
                reducer.AfterGraph(_unpickler, instance);
            }
            catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
            {
                throw HookError(reducer, exception);
            }
        }
    }

    private UnpicklingException HookError(IObjectReducer reducer, Exception exception) => Error(
        $"A [PickleAfterLoad] method of {TypeNames.Of(reducer.Shape.Type)} threw {exception.GetType().Name}: {exception.Message}", exception);

    private readonly record struct LoadedObject(IObjectReducer Reducer, object Instance);
}

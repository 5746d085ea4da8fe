namespace CloudPickle.Reduction.Machine;

// Objects that say themselves how they are rebuilt, and take state, items and entries of their own.
internal sealed partial class PickleMachine
{
    private void SetReducedState(IPickleReduce target, object? state)
    {
        CheckOwn(target);
        if (state is UnfinishedObject unfinished)
        {
            unfinished.WhenFinished(result => Give(target, () => target.SetState(_unpickler, result)));
        }
        else
        {
            Give(target, () => target.SetState(_unpickler, state));
        }
    }

    private void AddTo(IPickleReduce target, int start)
    {
        CheckOwn(target);
        for (var i = start; i < _count; i++)
        {
            var item = Settle(_stack[i], i);
            if (item is UnfinishedObject unfinished)
            {
                unfinished.WhenFinished(result => Give(target, () => target.AddItem(_unpickler, result)));
            }
            else
            {
                Give(target, () => target.AddItem(_unpickler, item));
            }
        }

        Drop(start);
    }

    private void AddEntriesTo(IPickleReduce target, int start)
    {
        CheckOwn(target);
        CheckPairs(start, "SETITEMS");
        for (var i = start; i < _count; i += 2)
        {
            var key = SettleKey(_stack[i], i);
            var value = Settle(_stack[i + 1], i + 1);
            if (value is UnfinishedObject unfinished)
            {
                unfinished.WhenFinished(result => Give(target, () => target.SetEntry(_unpickler, key, result)));
            }
            else
            {
                Give(target, () => target.SetEntry(_unpickler, key, value));
            }
        }

        Drop(start);
    }

    private void Give(IPickleReduce target, Action give)
    {
        try
        {
            give();
        }
        catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
        {
            throw Error($"{TypeNames.Of(target.GetType())} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}

using System.ComponentModel;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Generated;

/// <summary>The base of the generated reducer of a type that implements <see cref="IPickleState{TState}"/>.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateReducer<T, TState> : Reducer<T>, INamedReducer, IObjectMaker
    where T : IPickleState<TState>
{
    private readonly bool _isOpen;
    private PickledGlobal _name;

    /// <summary>Names the type.</summary>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module.</param>
    /// <param name="traits">How the type is written.</param>
    protected StateReducer(string module, string qualifiedName, ObjectTraits traits)
    {
        _name = new PickledGlobal(module, qualifiedName);
        _isOpen = (traits & ObjectTraits.Open) != 0;
    }

    PickledGlobal INamedReducer.Name
    {
        get => _name;
        set => _name = value;
    }

    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, T value)
    {
        if (typeof(T).IsValueType)
        {
            pickler.WriteReduction(PickleReduction.NewObject(_name).WithState(value.GetState()), identity: null);
        }
        else if (_isOpen && value.GetType() != typeof(T))
        {
            pickler.WriteByRuntimeType(value);
        }
        else if (!pickler.TryWriteReference(value))
        {
            pickler.WriteStateful(_name, value, value.GetState());
        }
    }

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        T typed => typed,
        null when !typeof(T).IsValueType => default!,
        var other => throw unpickler.Mismatch(typeof(T), other),
    };

    /// <summary>Makes an empty object.</summary>
    protected abstract T Create();

    object IObjectMaker.Make(PickleMachine machine, PickledTuple arguments)
    {
        if (arguments.Count > 0)
        {
            throw machine.Error($"{TypeNames.Of(typeof(T))} is made without arguments; the pickle gives {arguments.Count}.");
        }

        return machine.CreateUnfinished(new Kind(this), typeof(T).IsValueType ? null : (object)Create());
    }

    private sealed class Kind(StateReducer<T, TState> reducer) : IUnfinishedKind
    {
        public string TypeName => TypeNames.Of(typeof(T));

        public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
        {
            var instance = unfinished.Result is T made ? made : reducer.Create();
            if (hasState)
            {
                instance.SetState(machine.Read<TState>(state));
            }

            return instance;
        }
    }
}

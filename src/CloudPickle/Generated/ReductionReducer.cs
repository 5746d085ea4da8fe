using System.ComponentModel;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Generated;

/// <summary>The base of the generated reducer of a type that implements <see cref="IPickleReduce"/>.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReductionReducer<T> : Reducer<T>, INamedReducer, IObjectMaker
    where T : IPickleReduce
{
    private readonly ObjectShape _shape;
    private PickledGlobal _name;

    /// <summary>Names the type and the parameters of its constructor.</summary>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module.</param>
    /// <param name="traits">How the type is written.</param>
    /// <param name="parameters">The constructor's parameters, in their order.</param>
    protected ReductionReducer(string module, string qualifiedName, ObjectTraits traits, params PickleMember[] parameters)
    {
        _name = new PickledGlobal(module, qualifiedName);
        _shape = new ObjectShape(typeof(T), module, qualifiedName, traits, parameters);
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
            pickler.WriteReduction(value.Reduce().For(_name), identity: null);
        }
        else if ((_shape.Traits & ObjectTraits.Open) != 0 && value.GetType() != typeof(T))
        {
            pickler.WriteByRuntimeType(value);
        }
        else if (!pickler.TryWriteReference(value))
        {
            pickler.WriteReduction(value.Reduce().For(_name), value);
        }
    }

    /// <inheritdoc/>
    public sealed override T Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        T typed => typed,
        null when !typeof(T).IsValueType => default!,
        var other => throw unpickler.Mismatch(typeof(T), other),
    };

    /// <summary>Calls the constructor.</summary>
    /// <param name="state">The arguments, by the indexes of their parameters.</param>
    protected abstract T Create(in ObjectState state);

    object IObjectMaker.Make(PickleMachine machine, PickledTuple arguments)
    {
        var parameters = _shape.Members.Length;
        if (arguments.Count > parameters)
        {
            throw machine.Error($"The constructor of {TypeNames.Of(typeof(T))} takes {parameters} arguments; the pickle gives {arguments.Count}.");
        }

        var values = machine.RentMembers(parameters);
        try
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                values[i] = arguments[i];
            }

            var state = new ObjectState(machine, _shape, values);
            state.CheckRequired();
            return Create(state);
        }
        catch (Exception exception) when (exception is not (PickleException or OutOfMemoryException))
        {
            throw machine.Error($"Constructing {TypeNames.Of(typeof(T))} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
        finally
        {
            machine.ReturnMembers(values);
        }
    }
}

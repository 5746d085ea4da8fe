using System.ComponentModel;
using CloudPickle.Closures;
using CloudPickle.Reduction;

namespace CloudPickle.Generated;

/// <summary>
/// Takes the captured variables of one environment. On the sender it reads them itself, by their names, from where the compiler
/// keeps them; a loaded environment hands over its own. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ClosureWriter
{
    private readonly Pickler _pickler;
    private readonly ClosureShape _shape;
    private readonly Delegate? _original;
    private readonly ClosureMeter? _meter;

    internal ClosureWriter(Pickler pickler, ClosureShape shape, Delegate? original, ClosureMeter? meter)
    {
        (_pickler, _shape, _original, _meter) = (pickler, shape, original, meter);
    }

    /// <summary>Writes a variable that does not change after it was captured.</summary>
    /// <param name="index">The variable's index in the shape.</param>
    /// <param name="own">The environment's own value; ignored on the sender.</param>
    /// <typeparam name="T">The variable's type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled, or the variable cannot be read.</exception>
    public void Value<T>(int index, T own)
    {
        var value = _original is null ? own : Read<T>(index).Value;
        _pickler.WriteMember<T>(index, value);
        _meter?.EndCapture(_pickler, index);
    }

    /// <summary>Writes a variable that closures share.</summary>
    /// <param name="index">The variable's index in the shape.</param>
    /// <param name="own">The environment's own cell; ignored on the sender.</param>
    /// <typeparam name="T">The variable's type.</typeparam>
    /// <exception cref="PicklingException">The value cannot be pickled, or the variable cannot be read.</exception>
    public void Cell<T>(int index, Cell<T> own)
    {
        if (_original is null)
        {
            _pickler.WriteMember<Cell<T>>(index, own);
        }
        else
        {
            var (value, owner) = Read<T>(index);
            _pickler.WriteSharedVariable(index, owner, _shape.Captures[index].Name, value);
        }

        _meter?.EndCapture(_pickler, index);
    }

    /// <summary>Writes the instance that the lambda uses, or the receiver of a method.</summary>
    /// <param name="index">The capture's index in the shape.</param>
    /// <param name="own">The environment's own reference; ignored on the sender.</param>
    /// <typeparam name="T">The instance's type.</typeparam>
    /// <exception cref="PicklingException">The instance cannot be pickled, or it cannot be found.</exception>
    public void This<T>(int index, T own)
    {
        var value = _original is null ? own
            : _original.Target is T target && !DisplayClass.Is(target.GetType()) ? target
            : Read<T>(index, DisplayClass.This).Value;
        _pickler.WriteMember<T>(index, value);
        _meter?.EndCapture(_pickler, index);
    }

    private (T Value, object Owner) Read<T>(int index) => Read<T>(index, _shape.Captures[index].Name);

    private (T Value, object Owner) Read<T>(int index, string field)
    {
        var target = _original!.Target;
        if (target is null || !DisplayClass.TryRead(target, field, out var owner, out var value))
        {
            throw _pickler.ErrorAt(
                index,
                $"The closure of {_shape.Site} captures '{_shape.Captures[index].Name}', which its target ({(target is null ? "none" : TypeNames.Of(target.GetType()))}) " +
                "does not hold. If the application is trimmed, the generated DynamicDependency that keeps it was removed; else build sender and generator together again.");
        }

        return value switch
        {
            T typed => (typed, owner),
            null when default(T) is null => (default!, owner),
            _ => throw _pickler.ErrorAt(
                index,
                $"The closure of {_shape.Site} captures '{_shape.Captures[index].Name}' as {TypeNames.Of(typeof(T))}; its target holds {ValueText.Describe(value)}."),
        };
    }
}

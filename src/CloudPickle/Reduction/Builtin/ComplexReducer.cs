using System.ComponentModel;
using System.Numerics;
using CloudPickle.Generated;
using CloudPickle.Wire;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A complex number is Python's complex; a float or an int is taken too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Complex))]
public sealed class ComplexReducer : Reducer<Complex>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, Complex value)
    {
        pickler.WriteGlobal(PythonNames.Complex);
        pickler.BeginTuple(2);
        pickler.Writer.WriteDouble(value.Real);
        pickler.Writer.WriteDouble(value.Imaginary);
        pickler.EndTuple(2);
        pickler.Writer.WriteOpcode(Opcode.Reduce);
    }

    /// <inheritdoc/>
    public override Complex Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        Complex exact => exact,
        double number => number,
        int number => number,
        long number => number,
        BigInteger number => (double)number,
        var other => NumpyScalars.Read(this, unpickler, other),
    };
}

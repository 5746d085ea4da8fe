using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudPickle.Generated;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A matrix is a tuple of its rows, each a tuple of floats. It is read from any sequence of sequences of that size, or an array.</summary>
/// <typeparam name="T">The matrix; its fields are its numbers, row by row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(Matrix3x2))]
[BuiltinReducer(typeof(Matrix4x4))]
public sealed class MatrixReducer<T> : Reducer<T>
    where T : unmanaged
{
    private static readonly int s_columns = typeof(T) == typeof(Matrix3x2) ? 2 : 4;
    private static readonly int s_rows = Unsafe.SizeOf<T>() / sizeof(float) / s_columns;

    /// <inheritdoc/>
    public override void Write(Pickler pickler, T value)
    {
        var numbers = Numbers(ref value);
        pickler.BeginTuple(s_rows);
        for (var row = 0; row < s_rows; row++)
        {
            pickler.NextTupleItem();
            pickler.BeginTuple(s_columns);
            foreach (var number in numbers.Slice(row * s_columns, s_columns))
            {
                pickler.NextTupleItem();
                pickler.Write(number);
            }

            pickler.EndTuple(s_columns);
        }

        pickler.EndTuple(s_rows);
    }

    /// <inheritdoc/>
    public override T Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is T same)
        {
            return same;
        }

        var rows = Items(unpickler, node, s_rows);
        var matrix = default(T);
        var numbers = Numbers(ref matrix);
        var level = unpickler.Machine.EnterPath(PathSegment.OfItem(0));
        for (var row = 0; row < s_rows; row++)
        {
            unpickler.Machine.SetPath(level, PathSegment.OfItem(row));
            var columns = Items(unpickler, unpickler.Resolve(rows[row]), s_columns);
            for (var column = 0; column < s_columns; column++)
            {
                numbers[(row * s_columns) + column] = unpickler.Read<float>(columns[column]);
            }
        }

        unpickler.Machine.LeavePath(level);
        return matrix;
    }

    private static IReadOnlyList<object?> Items(Unpickler unpickler, object? node, int count)
    {
        var items = SequenceItems.Of(unpickler, node) ?? throw unpickler.Mismatch(typeof(T), node);
        return items.Count == count
            ? items
            : throw unpickler.Error($"{TypeNames.Of(typeof(T))} was expected, {s_rows} rows of {s_columns} numbers; the pickle has {items.Count} items where there should be {count}.");
    }

    private static Span<float> Numbers(ref T value) => MemoryMarshal.Cast<T, float>(MemoryMarshal.CreateSpan(ref value, 1));
}

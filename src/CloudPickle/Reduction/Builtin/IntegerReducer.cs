using System.ComponentModel;
using System.Numerics;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>Integers of every width are Python's int; reading checks the range. A bool is an int in Python and is taken as one.</summary>
/// <typeparam name="T">The integer type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(sbyte))]
[BuiltinReducer(typeof(byte))]
[BuiltinReducer(typeof(short))]
[BuiltinReducer(typeof(ushort))]
[BuiltinReducer(typeof(int))]
[BuiltinReducer(typeof(uint))]
[BuiltinReducer(typeof(long))]
[BuiltinReducer(typeof(ulong))]
[BuiltinReducer(typeof(nint))]
[BuiltinReducer(typeof(nuint))]
[BuiltinReducer(typeof(Int128))]
[BuiltinReducer(typeof(UInt128))]
[BuiltinReducer(typeof(BigInteger))]
public sealed class IntegerReducer<T> : Reducer<T>
    where T : struct, IBinaryInteger<T>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, T value)
    {
        var writer = pickler.Writer;
        if (typeof(T) == typeof(BigInteger))
        {
            pickler.WriteInteger((BigInteger)(object)value);
        }
        else if (typeof(T) == typeof(UInt128))
        {
            writer.WriteUInt128(UInt128.CreateTruncating(value));
        }
        else if (typeof(T) == typeof(Int128))
        {
            writer.WriteInt128(Int128.CreateTruncating(value));
        }
        else if (typeof(T) == typeof(ulong) || typeof(T) == typeof(nuint))
        {
            writer.WriteUInt64(ulong.CreateTruncating(value));
        }
        else if (typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(nint))
        {
            writer.WriteInt64(long.CreateTruncating(value));
        }
        else
        {
            writer.WriteInt32(int.CreateTruncating(value));
        }
    }

    /// <inheritdoc/>
    public override T Read(Unpickler unpickler, object? value)
    {
        try
        {
            return value switch
            {
                int narrow => T.CreateChecked(narrow),
                long wide => T.CreateChecked(wide),
                BigInteger big => T.CreateChecked(big),
                bool boolean => boolean ? T.One : T.Zero,
                T exact => exact,
                _ => NumpyScalars.Read(this, unpickler, value),
            };
        }
        catch (OverflowException exception)
        {
            throw unpickler.Error($"The int {ValueText.Describe(value)} does not fit {TypeNames.Of(typeof(T))}.", exception);
        }
    }

    internal override T ReadTyped(ref TypedReader reader)
    {
        // Each comparison is decided when the code is compiled.
        if (typeof(T) == typeof(int))
        {
            return (T)(object)reader.ReadInt32();
        }

        if (typeof(T) == typeof(long))
        {
            return (T)(object)reader.ReadInt64();
        }

        if (typeof(T) == typeof(byte))
        {
            return (T)(object)reader.ReadByte();
        }

        if (typeof(T) == typeof(sbyte))
        {
            return (T)(object)reader.ReadSByte();
        }

        if (typeof(T) == typeof(short))
        {
            return (T)(object)reader.ReadInt16();
        }

        if (typeof(T) == typeof(ushort))
        {
            return (T)(object)reader.ReadUInt16();
        }

        if (typeof(T) == typeof(uint))
        {
            return (T)(object)reader.ReadUInt32();
        }

        if (typeof(T) == typeof(ulong))
        {
            return (T)(object)reader.ReadUInt64();
        }

        return base.ReadTyped(ref reader);
    }
}

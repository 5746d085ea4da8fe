using System.Runtime.InteropServices;
using System.Text;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>How bytes and bytearrays are written below protocol 3 and 5: as calls.</summary>
internal static class BytesGlobals
{
    public static PickledGlobal[] All =>
    [
        new("_codecs", "encode") { Handler = new CallHandler(Encode) },
        new("builtins", "bytes") { Handler = new CallHandler(Bytes) },
        new("builtins", "bytearray") { Handler = new CallHandler(ByteArray) },
    ];

    /// <summary><c>_codecs.encode(text, 'latin1')</c>, and no other codec.</summary>
    private static bool Encode(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = null;
        if (arguments is not [string text, "latin1" or "latin-1"])
        {
            return false;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (text[i] > 255)
            {
                throw machine.Error("_codecs.encode: a character is not Latin-1.");
            }

            bytes[i] = (byte)text[i];
        }

        result = bytes;
        return true;
    }

    private static bool Bytes(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments switch
        {
            [] => Array.Empty<byte>(),
            [byte[] bytes] => bytes.AsSpan().ToArray(),
            [PickleBuffer buffer] => FromBuffer(machine, buffer),
            _ => null,
        };
        return result is not null;
    }

    /// <summary><c>bytes(buffer)</c>, which is how an array of numbers refers to its buffer out of band. A buffer that may be the array itself stays one.</summary>
    private static object FromBuffer(PickleMachine machine, PickleBuffer buffer) =>
        machine.Options.ShareArrays && MemoryMarshal.TryGetMemoryManager<byte, ArrayBytes>(buffer.Memory, out _)
            ? new PickleBuffer(buffer.Memory)
            : BytesConversion.ToShared(machine.Unpickler, buffer)!;

    /// <summary><c>bytearray()</c>, <c>bytearray(bytes)</c>, and Python 2's <c>bytearray(text, 'latin-1')</c>.</summary>
    private static bool ByteArray(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments switch
        {
            [] => new PickledByteArray([]),
            [byte[] bytes] => new PickledByteArray(bytes.AsSpan().ToArray()),
            [string text, "latin-1" or "latin1"] when !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF') => new PickledByteArray(Encoding.Latin1.GetBytes(text)),
            _ => null,
        };
        return result is not null;
    }
}

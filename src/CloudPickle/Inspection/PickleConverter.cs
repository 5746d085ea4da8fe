using System.Linq;
using System.Runtime.InteropServices;

namespace CloudPickle.Inspection;

/// <summary>
/// Loads a pickle as inert values and dumps these at another protocol. What only the reader could resolve passes through as a placeholder: persistent
/// ids, out-of-band buffers, and extension codes without a name.
/// </summary>
internal static class PickleConverter
{
    public static void Convert(InspectedPickle pickle, PickleOptions options, StringEncoding stringEncoding, Stream destination)
    {
        if (pickle.OutOfBandBuffers > 0 && options.Protocol < 5)
        {
            throw new PicklingException($"The pickle takes {pickle.OutOfBandBuffers} out-of-band buffers, which protocol {options.Protocol} does not know; protocol 5 does.");
        }

        if (pickle.Extensions.Count > 0 && options.Protocol < 2)
        {
            throw new PicklingException($"The pickle has extension codes, which protocol {options.Protocol} does not know; protocols from 2 do.");
        }

        var extensions = Names(pickle.Extensions);
        var placeholders = Enumerable.Range(0, pickle.OutOfBandBuffers).Select(_ => new byte[1]).ToArray();
        var outOfBand = new HashSet<object>(placeholders, ReferenceEqualityComparer.Instance);
        var value = Pickle.Loads<object?>(pickle.Data.Span.Slice(pickle.Start, pickle.Length), new UnpickleOptions
        {
            OnlyLibraryNames = true,
            UnknownGlobals = UnknownGlobals.Opaque,
            Buffers = [.. placeholders.Select(placeholder => (ReadOnlyMemory<byte>)placeholder)],
            PersistentLoad = id => new PersistentReference(id),
            Extensions = extensions,
            StringEncoding = stringEncoding,
            FixImports = options.FixImports,
        });
        Pickle.Dump(value, destination, options with
        {
            PersistentId = value => (value as PersistentReference)?.Id,
            BufferCallback = outOfBand.Count == 0 ? null : buffer => !(MemoryMarshal.TryGetArray(buffer.Memory, out var array) && outOfBand.Contains(array.Array!)),
            Extensions = extensions,
        });
    }

    private static PickleExtensions? Names(IReadOnlyList<ExtensionReference> references)
    {
        if (references.Count == 0)
        {
            return null;
        }

        var names = new Dictionary<int, PickledGlobal>();
        foreach (var reference in references)
        {
            names[reference.Code] = new PickledGlobal("(extension)", reference.Code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return new PickleExtensions(names);
    }

    private sealed class PersistentReference(object id)
    {
        public object Id { get; } = id;
    }
}

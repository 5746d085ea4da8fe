using System.Text;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// <c>numpy.dtype('f8', False, True)</c> and its state <c>(version, byte order, sub-array, names, fields, item size, alignment, flags[, metadata])</c>.
/// </summary>
internal sealed class DTypeHandler : GlobalHandler
{
    private const int NewestVersion = 4;

    public override bool TryCall(PickleMachine machine, ReadOnlySpan<object?> arguments, out object? result)
    {
        result = arguments is [_] or [_, bool, bool] && arguments[0] is string text && PickledDType.TryParse(text) is { } dtype
            ? machine.CreateUnfinished(new Kind(dtype, new PickledTuple([.. arguments])))
            : null;
        return result is not null;
    }

    private sealed class Kind(PickledDType dtype, PickledTuple arguments) : IUnfinishedKind
    {
        public string TypeName => "numpy.dtype";

        public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
        {
            if (!hasState)
            {
                return dtype;
            }

            if (state is not PickledTuple { Count: 8 or 9 } parts || parts[0] is not (int and >= 0 and <= NewestVersion) || parts[1] is not ("<" or ">" or "|" or "="))
            {
                throw Bad(machine);
            }

            var count = dtype.Kind == 'U' ? dtype.ItemSize / 4 : dtype.ItemSize;
            var ordered = PickledDType.Create(dtype.Kind, count, parts[1] is ">")!;
            if (ordered.Kind is 'M' or 'm')
            {
                ordered = WithUnit(ordered, parts) ?? throw Bad(machine);
                return HasMetadata(parts) ? ordered.WithRecipe(null, arguments, state) : ordered;
            }

            if (parts[3] is PickledTuple names && parts[4] is PickledDictionary fields)
            {
                return ordered.WithRecipe(Fields(machine, ordered, names, fields), arguments, state);
            }

            return parts[2] is not null || parts.Count == 9 ? ordered.WithRecipe(null, arguments, state)
                : parts[3] is null && parts[4] is null ? ordered
                : throw Bad(machine);
        }

        private static UnpicklingException Bad(PickleMachine machine) => machine.Error("A numpy.dtype has a state that is not one of numpy's.");

        private static bool HasMetadata(PickledTuple parts) => parts.Count == 9 && parts[8] is PickledTuple { Count: 2 } pair && pair[0] is PickledDictionary { Count: > 0 };

        private static PickledDType? WithUnit(PickledDType dtype, PickledTuple parts)
        {
            var unit = parts.Count == 9 && parts[8] is PickledTuple { Count: 2 } pair ? pair[1] as PickledTuple : null;
            return unit is { Count: 4 } && unit[1] is int step && unit[2] is 1
                ? unit[0] switch
                {
                    byte[] { Length: <= 8 } name => dtype.WithUnit(Encoding.ASCII.GetString(name), step),
                    string { Length: <= 8 } name => dtype.WithUnit(name, step),
                    _ => null,
                }
                : null;
        }

        private static PickledDTypeField[] Fields(PickleMachine machine, PickledDType owner, PickledTuple names, PickledDictionary fields)
        {
            var list = new PickledDTypeField[names.Count];
            for (var i = 0; i < list.Length; i++)
            {
                if (names[i] is not string name
                    || !fields.TryGetValue(name, out var field)
                    || field is not PickledTuple { Count: 2 or 3 } parts
                    || parts[0] is not PickledDType dtype
                    || parts[1] is not (int and >= 0 and var offset)
                    || (long)offset + dtype.ItemSize > owner.ItemSize)
                {
                    throw machine.Error("A structured numpy.dtype has a field that does not fit into its item.");
                }

                list[i] = new PickledDTypeField(name, dtype, offset);
            }

            return list;
        }
    }
}

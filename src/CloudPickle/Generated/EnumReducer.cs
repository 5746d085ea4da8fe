using System.ComponentModel;
using System.Numerics;
using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;
using CloudPickle.Reduction.Typed;

namespace CloudPickle.Generated;

/// <summary>
/// Reduces an enum as Python's <c>enum</c> module does: the class called with the value, <c>Color(2)</c>. A plain int is read too.
/// Values without a name and combined flags survive.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class EnumReducer<TEnum> : Reducer<TEnum>, IValueHandler
    where TEnum : struct, Enum
{
    private static readonly bool s_isUnsigned = Enum.GetUnderlyingType(typeof(TEnum)) == typeof(ulong);
    private readonly PickledGlobal _name;
    private readonly PickleEnumForm _form;

    /// <summary>Names the enum.</summary>
    /// <param name="module">The Python module.</param>
    /// <param name="qualifiedName">The name in the module.</param>
    /// <param name="form">How its values are written.</param>
    public EnumReducer(string module, string qualifiedName, PickleEnumForm form = PickleEnumForm.Value) =>
        (_name, _form) = (new PickledGlobal(module, qualifiedName), form);

    PickledGlobal IValueHandler.Name => _name;

    /// <inheritdoc/>
    public sealed override void Write(Pickler pickler, TEnum value)
    {
        if ((_form == PickleEnumForm.Name || pickler.Options.EnumForm == PickleEnumForm.Name) && Enum.GetName(value) is { } name)
        {
            pickler.WriteGlobal(PythonNames.GetAttr);
            pickler.BeginTuple(2);
            pickler.NextTupleItem();
            WriteName(pickler);
            pickler.NextTupleItem();
            pickler.Write(name);
            pickler.EndTuple(2);
            pickler.Writer.WriteOpcode(Wire.Opcode.Reduce);
            return;
        }

        WriteName(pickler);
        pickler.BeginTuple(1);
        pickler.NextTupleItem();
        if (s_isUnsigned)
        {
            pickler.Writer.WriteUInt64(Convert.ToUInt64(value, null));
        }
        else
        {
            pickler.Writer.WriteInt64(Convert.ToInt64(value, null));
        }

        pickler.EndTuple(1);
        pickler.Writer.WriteOpcode(Wire.Opcode.Reduce);
    }

    private void WriteName(Pickler pickler)
    {
        if (!pickler.TryWriteDefinition(typeof(TEnum), _name, Define))
        {
            pickler.WriteGlobal(_name);
        }
    }

    private PickledObject Define()
    {
        var names = Enum.GetNames<TEnum>();
        var values = Enum.GetValuesAsUnderlyingType<TEnum>();
        var members = new KeyValuePair<string, object>[names.Length];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new(names[i], values.GetValue(i)!);
        }

        return ByValue.ByValueDefinition.OfEnum(_name, members, typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false));
    }

    /// <inheritdoc/>
    public sealed override TEnum Read(Unpickler unpickler, object? value) => value switch
    {
        TEnum exact => exact,
        int or long or BigInteger => FromInteger(unpickler, value),
        string name => FromName(unpickler, name),
        _ => throw unpickler.Mismatch(typeof(TEnum), value),
    };

    internal sealed override TEnum ReadTyped(ref TypedReader reader)
    {
        switch (reader.BeginAnyObject(out var reference, out _))
        {
            case TypedStart.Reference when reference is TEnum known:
                return known;
            case TypedStart.OtherClass when ReferenceEquals(((PickledGlobal)reference!).Handler, this):
                var bits = reader.ReadInt64();
                reader.EndCall(Wire.Opcode.Tuple1);
                var value = (TEnum)Enum.ToObject(typeof(TEnum), bits);
                if ((s_isUnsigned ? bits < 0 : Convert.ToInt64(value, null) != bits) || reader.HasFailed)
                {
                    reader.Fail();
                }

                reader.MemoizeIfAny(value);
                return value;
            default:
                reader.Fail();
                return default;
        }
    }

    object IValueHandler.FromArguments(PickleMachine machine, PickledTuple arguments) =>
        arguments.Count == 1
            ? FromInteger(machine.Unpickler, arguments[0])
            : throw machine.Error($"{_name} is called with {arguments.Count} arguments; an enum takes its value.");

    object IValueHandler.FromName(PickleMachine machine, string name) => FromName(machine.Unpickler, name);

    private static TEnum FromName(Unpickler unpickler, string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name[0] is not ('-' or '+') && !name.Contains(',') && Enum.TryParse<TEnum>(name, ignoreCase: false, out var value)
            ? value
            : throw unpickler.Error($"{TypeNames.Of(typeof(TEnum))} has no member {ValueText.Describe(name)}.");

    private static TEnum FromInteger(Unpickler unpickler, object? value)
    {
        var integer = value switch
        {
            int narrow => narrow,
            long wide => wide,
            BigInteger big => big,
            _ => throw unpickler.Mismatch(typeof(TEnum), value),
        };
        var bits = integer < 0 ? unchecked((ulong)(long)BigInteger.Max(integer, long.MinValue)) : (ulong)BigInteger.Min(integer, ulong.MaxValue);
        var converted = (TEnum)Enum.ToObject(typeof(TEnum), bits);
        var back = s_isUnsigned ? Convert.ToUInt64(converted, null) : (BigInteger)Convert.ToInt64(converted, null);
        return back == integer
            ? converted
            : throw unpickler.Error($"{ValueText.Describe(value)} does not fit the values of {TypeNames.Of(typeof(TEnum))}.");
    }
}

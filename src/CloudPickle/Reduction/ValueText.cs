namespace CloudPickle.Reduction;

/// <summary>Short descriptions of untyped values, for messages and paths; bounded whatever the value is.</summary>
internal static class ValueText
{
    private const int MaxLength = 64;

    /// <summary>A value as a dictionary key in a path: <c>"name"</c>, <c>42</c>, or its type.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "None",
        string text => $"\"{(text.Length > MaxLength ? text[..MaxLength] + "…" : text)}\"",
        bool or byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or Guid or Enum =>
            Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
        _ => TypeNames.Of(value.GetType()),
    };

    /// <summary>What Python calls the type of an untyped value.</summary>
    public static string KindOf(object? value) => value switch
    {
        null => "None",
        bool => "a bool",
        int or long or System.Numerics.BigInteger => "an int",
        double => "a float",
        string => "a str",
        byte[] => "bytes",
        PickledByteArray => "a bytearray",
        PickleBuffer => "a buffer",
        PickledTuple => "a tuple",
        List<object?> => "a list",
        PickledDictionary => "a dict",
        PickledSet => "a set",
        PickledFrozenSet => "a frozenset",
        PickledCell => "a cell",
        PickledGlobal global => $"the name {global}",
        PickledObject node => $"an inert {node.ClassName ?? "object"}",
        _ => TypeNames.Of(value.GetType()),
    };
}

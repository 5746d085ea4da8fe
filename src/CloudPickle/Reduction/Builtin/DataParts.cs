namespace CloudPickle.Reduction.Builtin;

/// <summary>Reads the dicts that tables are made of: named parts, each of a type.</summary>
internal static class DataParts
{
    public static PickledDictionary Of(Unpickler unpickler, Type type, object? node) =>
        unpickler.Resolve(node) as PickledDictionary ?? throw unpickler.Mismatch(type, node);

    public static T Get<T>(Unpickler unpickler, PickledDictionary parts, string name, T fallback) =>
        parts.TryGetValue(name, out var value) ? unpickler.Read<T>(value) : fallback;

    public static string Require(Unpickler unpickler, PickledDictionary parts, string name) =>
        Get<string?>(unpickler, parts, name, null) ?? throw unpickler.Error($"A part of the table lacks its '{name}'.");

    public static IReadOnlyList<object?> List(Unpickler unpickler, PickledDictionary parts, string name) =>
        parts.TryGetValue(name, out var value) ? SequenceItems.Of(unpickler, unpickler.Resolve(value)) ?? throw unpickler.Error($"The '{name}' of a table are a list.") : [];
}

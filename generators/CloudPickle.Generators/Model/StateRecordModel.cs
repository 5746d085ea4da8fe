namespace CloudPickle.Generators.Model;

/// <summary>One <c>[assembly: PickledState]</c>.</summary>
internal sealed record StateRecordModel(string DeclaringType, string Key, string Field, string FieldType);

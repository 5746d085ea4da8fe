namespace CloudPickle;

/// <summary>How the values of an enum are written. Both forms are read, always.</summary>
public enum PickleEnumForm
{
    /// <summary>By number, <c>Color(2)</c>, as Python's <c>enum</c> does: members may be renamed, not renumbered.</summary>
    Value,

    /// <summary>By name, <c>getattr(Color, 'Red')</c>, as Python's <c>enum.pickle_by_enum_name</c>: members may be renumbered, and renamed as long as the
    /// old name stays as a second one for the same value. A value without a name, such as combined flags, goes by number.</summary>
    Name,
}

using System.Data;
using System.Diagnostics.CodeAnalysis;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A column of a table as a dict: its name and type, and what differs from a new column.</summary>
internal static class DataColumnFormat
{
    public static void Write(Pickler pickler, DataColumn column)
    {
        if (column.Expression.Length > 0)
        {
            throw pickler.Error($"The column {column.ColumnName} is computed by an expression, which is code. Copy its values to a plain column, or leave it out.");
        }

        var type = DataTypes.NameOf(column.DataType)
            ?? throw pickler.Error($"The column {column.ColumnName} is of type {TypeNames.Of(column.DataType)}, which tables do not take with them. Use a column of a simple type, or of object.");
        var isNew = new DataColumn();
        pickler.BeginDictionary(null);
        Entry(pickler, "name", column.ColumnName);
        Entry(pickler, "type", type);
        EntryIf(pickler, "caption", column.Caption, column.ColumnName);
        EntryIf(pickler, "allow_null", column.AllowDBNull, isNew.AllowDBNull);
        EntryIf(pickler, "unique", column.Unique, isNew.Unique);
        EntryIf(pickler, "read_only", column.ReadOnly, isNew.ReadOnly);
        EntryIf(pickler, "max_length", column.MaxLength, isNew.MaxLength);
        EntryIf(pickler, "auto_increment", column.AutoIncrement, isNew.AutoIncrement);
        EntryIf(pickler, "auto_increment_seed", column.AutoIncrementSeed, isNew.AutoIncrementSeed);
        EntryIf(pickler, "auto_increment_step", column.AutoIncrementStep, isNew.AutoIncrementStep);
        if (column.DefaultValue is not (null or DBNull))
        {
            Entry(pickler, "default", column.DefaultValue);
        }

        pickler.EndDictionary();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The types are a closed list of simple ones: a column asks none of them for members that could be trimmed.")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The same, as the trimmer itself sees the type: an out parameter.")]
    public static void Add(Unpickler unpickler, DataTable table, object? node)
    {
        var parts = DataParts.Of(unpickler, typeof(DataColumn), node);
        var name = DataParts.Require(unpickler, parts, "name");
        if (!DataTypes.TryFind(DataParts.Require(unpickler, parts, "type"), out var type))
        {
            throw unpickler.Error($"The column {ValueText.Describe(name)} has a type that tables do not take with them.");
        }

        var column = new DataColumn(name, type)
        {
            Caption = DataParts.Get(unpickler, parts, "caption", name),
            AllowDBNull = DataParts.Get(unpickler, parts, "allow_null", true),
            Unique = DataParts.Get(unpickler, parts, "unique", false),
            AutoIncrementSeed = DataParts.Get(unpickler, parts, "auto_increment_seed", 0L),
            AutoIncrementStep = DataParts.Get(unpickler, parts, "auto_increment_step", 1L),
        };
        if (type == typeof(string))
        {
            column.MaxLength = DataParts.Get(unpickler, parts, "max_length", -1);
        }

        if (DataParts.Get(unpickler, parts, "auto_increment", false))
        {
            column.AutoIncrement = true;
        }
        else if (parts.TryGetValue("default", out var value))
        {
            column.DefaultValue = ReadCell(unpickler, column, value);
        }

        table.Columns.Add(column);
    }

    /// <summary>Sets what must not stand in the way while rows are loaded.</summary>
    public static void Seal(Unpickler unpickler, DataTable table, IReadOnlyList<object?> columns)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            table.Columns[i].ReadOnly = DataParts.Get(unpickler, DataParts.Of(unpickler, typeof(DataColumn), columns[i]), "read_only", false);
        }
    }

    public static object ReadCell(Unpickler unpickler, DataColumn column, object? value) =>
        unpickler.Resolve(value) is { } cell && ReducerTable.Find(column.DataType)!.ReadObject(unpickler, cell) is { } typed ? typed : DBNull.Value;

    private static void EntryIf<T>(Pickler pickler, string name, T value, T usual)
    {
        if (!EqualityComparer<T>.Default.Equals(value, usual))
        {
            Entry(pickler, name, value);
        }
    }

    private static void Entry<T>(Pickler pickler, string name, T value)
    {
        pickler.NextEntry(name);
        pickler.Writer.WriteString(name);
        pickler.Write(value);
    }
}

using System.ComponentModel;
using System.Data;
using System.Linq;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>
/// A table is a dict of its name, its columns (dicts of name, type and what else was set), its primary key and its rows, each a tuple:
/// <c>pandas.DataFrame(t['rows'], columns=[c['name'] for c in t['columns']])</c> takes it. DBNull is None.
/// </summary>
/// <remarks>Rows travel with their current values and are unchanged when they arrive; deleted rows do not travel. Computed columns are code and are refused.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(DataTable))]
public sealed class DataTableReducer : Reducer<DataTable>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, DataTable value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginDictionary(value);
        Entry(pickler, "name", value.TableName);
        Entry(pickler, "case_sensitive", value.CaseSensitive);
        Key(pickler, "columns");
        pickler.BeginList(null);
        foreach (DataColumn column in value.Columns)
        {
            pickler.NextItem();
            DataColumnFormat.Write(pickler, column);
        }

        pickler.EndList();
        Entry(pickler, "primary_key", value.PrimaryKey.Select(column => column.ColumnName).ToArray());
        Key(pickler, "rows");
        pickler.BeginList(null);
        foreach (DataRow row in value.Rows)
        {
            if (row.RowState != DataRowState.Deleted)
            {
                pickler.NextItem();
                WriteRow(pickler, row, value.Columns.Count);
            }
        }

        pickler.EndList();
        pickler.EndDictionary();
    }

    /// <inheritdoc/>
    public override DataTable Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or DataTable)
        {
            return (DataTable)node!;
        }

        var parts = DataParts.Of(unpickler, typeof(DataTable), node);
        if (unpickler.Machine.TryGetConverted<DataTable>(parts, out var known))
        {
            return known!;
        }

        var table = new DataTable(DataParts.Require(unpickler, parts, "name")) { CaseSensitive = DataParts.Get(unpickler, parts, "case_sensitive", false) };
        unpickler.Machine.AddConverted(parts, table, static () => false);
        try
        {
            Fill(unpickler, table, parts);
        }
        catch (Exception exception) when (exception is DataException or ArgumentException or InvalidOperationException or FormatException or InvalidCastException)
        {
            throw unpickler.Error($"The pickle has a DataTable that does not hold together: {exception.Message}", exception);
        }

        return table;
    }

    private static void Fill(Unpickler unpickler, DataTable table, PickledDictionary parts)
    {
        foreach (var column in DataParts.List(unpickler, parts, "columns"))
        {
            DataColumnFormat.Add(unpickler, table, column);
        }

        table.PrimaryKey = [.. DataParts.List(unpickler, parts, "primary_key").Select(name => Column(unpickler, table, name))];
        table.BeginLoadData();
        foreach (var row in DataParts.List(unpickler, parts, "rows"))
        {
            table.LoadDataRow(Cells(unpickler, table, row), fAcceptChanges: true);
        }

        table.EndLoadData();
        DataColumnFormat.Seal(unpickler, table, DataParts.List(unpickler, parts, "columns"));
    }

    private static DataColumn Column(Unpickler unpickler, DataTable table, object? name) =>
        table.Columns[unpickler.Read<string?>(name) ?? ""] ?? throw unpickler.Error($"The table {ValueText.Describe(table.TableName)} has no column {ValueText.Describe(name)}.");

    private static object?[] Cells(Unpickler unpickler, DataTable table, object? row)
    {
        if (SequenceItems.Of(unpickler, unpickler.Resolve(row)) is not { } cells || cells.Count != table.Columns.Count)
        {
            throw unpickler.Error($"A row of the table {ValueText.Describe(table.TableName)} has not as many cells as there are columns.");
        }

        var values = new object?[cells.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = DataColumnFormat.ReadCell(unpickler, table.Columns[i], cells[i]);
        }

        return values;
    }

    private static void WriteRow(Pickler pickler, DataRow row, int count)
    {
        pickler.BeginTuple(count);
        for (var i = 0; i < count; i++)
        {
            pickler.NextTupleItem();
            pickler.Write(row[i] is DBNull ? null : row[i]);
        }

        pickler.EndTuple(count);
    }

    private static void Entry<T>(Pickler pickler, string name, T value)
    {
        Key(pickler, name);
        pickler.Write(value);
    }

    private static void Key(Pickler pickler, string name)
    {
        pickler.NextEntry(name);
        pickler.Writer.WriteString(name);
    }
}

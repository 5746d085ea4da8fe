using System.ComponentModel;
using System.Data;
using System.Linq;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>A set of tables is a dict of its name, its tables and the relations between them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(DataSet))]
public sealed class DataSetReducer : Reducer<DataSet>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, DataSet value)
    {
        if (pickler.TryWriteReference(value))
        {
            return;
        }

        pickler.BeginDictionary(value);
        Key(pickler, "name");
        pickler.Write(value.DataSetName);
        Key(pickler, "tables");
        pickler.BeginList(null);
        foreach (DataTable table in value.Tables)
        {
            pickler.NextItem();
            pickler.Write(table);
        }

        pickler.EndList();
        Key(pickler, "relations");
        pickler.BeginList(null);
        foreach (DataRelation relation in value.Relations)
        {
            pickler.NextItem();
            WriteRelation(pickler, relation);
        }

        pickler.EndList();
        pickler.EndDictionary();
    }

    /// <inheritdoc/>
    public override DataSet Read(Unpickler unpickler, object? value)
    {
        var node = unpickler.Resolve(value);
        if (node is null or DataSet)
        {
            return (DataSet)node!;
        }

        var parts = DataParts.Of(unpickler, typeof(DataSet), node);
        if (unpickler.Machine.TryGetConverted<DataSet>(parts, out var known))
        {
            return known!;
        }

        var set = new DataSet(DataParts.Require(unpickler, parts, "name"));
        unpickler.Machine.AddConverted(parts, set, static () => false);
        try
        {
            foreach (var table in DataParts.List(unpickler, parts, "tables"))
            {
                set.Tables.Add(unpickler.Read<DataTable>(table));
            }

            foreach (var relation in DataParts.List(unpickler, parts, "relations"))
            {
                AddRelation(unpickler, set, DataParts.Of(unpickler, typeof(DataRelation), relation));
            }
        }
        catch (Exception exception) when (exception is DataException or ArgumentException or InvalidOperationException)
        {
            throw unpickler.Error($"The pickle has a DataSet that does not hold together: {exception.Message}", exception);
        }

        return set;
    }

    private static void WriteRelation(Pickler pickler, DataRelation relation)
    {
        pickler.BeginDictionary(null);
        Key(pickler, "name");
        pickler.Write(relation.RelationName);
        Key(pickler, "parent");
        pickler.Write(relation.ParentTable.TableName);
        Key(pickler, "parent_columns");
        pickler.Write(relation.ParentColumns.Select(column => column.ColumnName).ToArray());
        Key(pickler, "child");
        pickler.Write(relation.ChildTable.TableName);
        Key(pickler, "child_columns");
        pickler.Write(relation.ChildColumns.Select(column => column.ColumnName).ToArray());
        Key(pickler, "constraint");
        pickler.Write(relation.ChildKeyConstraint is not null);
        pickler.EndDictionary();
    }

    private static void AddRelation(Unpickler unpickler, DataSet set, PickledDictionary parts) => set.Relations.Add(new DataRelation(
        DataParts.Require(unpickler, parts, "name"),
        Columns(unpickler, set, parts, "parent"),
        Columns(unpickler, set, parts, "child"),
        DataParts.Get(unpickler, parts, "constraint", true)));

    private static DataColumn[] Columns(Unpickler unpickler, DataSet set, PickledDictionary parts, string side)
    {
        var table = set.Tables[DataParts.Require(unpickler, parts, side)] ?? throw unpickler.Error("A relation names a table that is not there.");
        return
        [
            .. DataParts.List(unpickler, parts, side + "_columns").Select(name =>
                table.Columns[unpickler.Read<string?>(name) ?? ""] ?? throw unpickler.Error("A relation names a column that is not there.")),
        ];
    }

    private static void Key(Pickler pickler, string name)
    {
        pickler.NextEntry(name);
        pickler.Writer.WriteString(name);
    }
}

using System.Data;
using Xunit;
using static CloudPickle.Tests.Reduction.ScalarsSupport;

namespace CloudPickle.Tests.Reduction;

/// <summary>Tables: what columns keep, what is refused, and tables that do not hold together.</summary>
public sealed class DataTableTests
{
    [Fact]
    public void ColumnsKeepWhatWasSet() => EachProtocol(options =>
    {
        var table = Pickle.Loads<DataTable>(Pickle.Dumps(Table(), options));
        var (id, name) = (table.Columns[0], table.Columns[1]);
        Assert.Equal((true, 5L, 2L, false), (id.AutoIncrement, id.AutoIncrementSeed, id.AutoIncrementStep, id.AllowDBNull));
        Assert.Equal((10, "x", "Name of it", true), (name.MaxLength, name.DefaultValue, name.Caption, name.ReadOnly));
        Assert.Equal("id", Assert.Single(table.PrimaryKey).ColumnName);
        Assert.Equal([1, "a", new byte[] { 1 }], table.Rows[0].ItemArray);
        Assert.Equal([2, DBNull.Value, DBNull.Value], table.Rows[1].ItemArray);
        Assert.All(table.Rows.Cast<DataRow>(), row => Assert.Equal(DataRowState.Unchanged, row.RowState));
    });

    [Fact]
    public void RelationsAreKept()
    {
        var set = new DataSet("s");
        set.Tables.Add(Table());
        set.Tables.Add(new DataTable("lines") { Columns = { { "order", typeof(int) } } });
        set.Relations.Add("has", set.Tables[0].Columns[0], set.Tables[1].Columns[0]);
        set.Tables[1].Rows.Add(2);
        var loaded = Pickle.Loads<DataSet>(Pickle.Dumps(set));
        Assert.Equal(2, loaded.Tables["orders"]!.Rows[1].GetChildRows("has")[0]["order"]);
        Assert.Throws<InvalidConstraintException>(() => loaded.Tables["lines"]!.Rows.Add(99));
    }

    [Fact]
    public void ComputedColumnsAndOtherTypesAreRefused()
    {
        Assert.Throws<PicklingException>(() => Pickle.Dumps(new DataTable { Columns = { { "a", typeof(int) }, { "b", typeof(int), "a + 1" } } }));
        Assert.Throws<PicklingException>(() => Pickle.Dumps(new DataTable { Columns = { { "a", typeof(Uri) } } }));
    }

    [Theory]
    [InlineData("(d.")] // no name
    [InlineData("}(Vname\nVt\nVcolumns\n(l}(Vname\nVa\nVtype\nVSystem.Diagnostics.Process\nuau.")]
    [InlineData("}(Vname\nVt\nVcolumns\n(l}(Vname\nVa\nVtype\nVint\nua}(Vname\nVa\nVtype\nVint\nuau.")] // two of one name
    [InlineData("}(Vname\nVt\nVcolumns\n(l}(Vname\nVa\nVtype\nVint\nuaVrows\n(l(K\u0001K\u0002tau.")] // a cell too many
    [InlineData("}(Vname\nVt\nVcolumns\n(l}(Vname\nVa\nVtype\nVint\nuaVrows\n(l(Vx\ntau.")] // no int
    [InlineData("}(Vname\nVt\nVcolumns\n(l}(Vname\nVa\nVtype\nVint\nuaVprimary_key\n(lVb\nau.")] // no such column
    [InlineData("}(Vname\nVt\nVcolumns\n(l}(Vname\nVa\nVtype\nVint\nuaVprimary_key\n(lVa\naVrows\n(l(K\u0001ta(K\u0001tau.")] // the same key twice
    public void TablesThatDoNotHoldTogetherAreErrors(string pickle) => Assert.Throws<UnpicklingException>(() => FromText<DataTable>(pickle));

    private static DataTable Table()
    {
        var table = new DataTable("orders")
        {
            Columns =
            {
                new DataColumn("id", typeof(int)) { AutoIncrement = true, AutoIncrementSeed = 5, AutoIncrementStep = 2 },
                new DataColumn("name", typeof(string)) { MaxLength = 10, DefaultValue = "x", Caption = "Name of it" },
                new DataColumn("raw", typeof(byte[])),
            },
        };
        table.PrimaryKey = [table.Columns[0]];
        table.Rows.Add(1, "a", new byte[] { 1 });
        table.Rows.Add(2, DBNull.Value, null);
        table.Columns[1].ReadOnly = true;
        return table;
    }
}

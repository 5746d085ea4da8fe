using Cases;

namespace CloudPickle.ExecutionTests;

/// <summary>Pickles of older and newer versions of a type.</summary>
public class VersionTests
{
    [Fact]
    public void A_missing_member_keeps_its_initialiser_or_the_default_of_its_parameter()
    {
        var account = Pickle.Loads<Account>(Pickles.Object("Cases", "Account", ("Id", 7), ("Owner", "Ada")));

        Assert.Equal((7, "EUR", 1.5, 100L), (account.Id, account.Currency, account.Rate, account.Limit));
        Assert.Equal(["none"], account.Notes);
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("Owner")]
    public void A_missing_required_member_is_an_error_that_names_it(string member)
    {
        (string, object)[] members = [("Id", 7), ("Owner", "Ada")];

        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Account>(Pickles.Object("Cases", "Account", [.. members.Where(m => m.Item1 != member)])));

        Assert.Contains($"needs its member '{member}'", error.Message);
    }

    [Fact]
    public void Numbers_widen()
    {
        var account = Pickle.Loads<Account>(Pickles.Object(
            "Cases", "Account", ("Id", 7), ("Owner", "Ada"), ("Rate", 2), ("Limit", 3), ("Balance", 4), ("Points", 5), ("Wide", 6L), ("Small", true), ("Share", 8)));

        Assert.Equal((2.0, 3L, 4m), (account.Rate, account.Limit, account.Balance));
        Assert.Equal((5, 6, (short)1, 8f), ((int)account.Points, (int)account.Wide, account.Small, account.Share));
    }

    [Theory]
    [InlineData("Small", 70_000)]
    [InlineData("Limit", 1.0)]
    [InlineData("Balance", "x")]
    public void What_does_not_fit_is_refused_with_its_path(string member, object value)
    {
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Account>(Pickles.Object("Cases", "Account", ("Id", 7), ("Owner", "Ada"), (member, value))));

        Assert.Equal("$." + member, error.Path);
    }

    [Fact]
    public void Unknown_members_are_left_out_or_refused()
    {
        var pickle = Pickles.Object("Cases", "Customer", ("Id", 7), ("Twitter", "@ada"));

        Assert.Equal(7, Pickle.Loads<Customer>(pickle).Id);
        var error = Assert.Throws<UnpicklingException>(() => Pickle.Loads<Customer>(pickle, new UnpickleOptions { UnknownMembers = UnknownMembers.Reject }));
        Assert.Contains("has no member \"Twitter\"", error.Message);
    }

    [Fact]
    public void Unknown_members_that_the_type_keeps_are_never_refused()
    {
        var contact = Pickle.Loads<Contact>(Pickles.Object("Cases", "Contact", ("Age", 36)), new UnpickleOptions { UnknownMembers = UnknownMembers.Reject });

        Assert.Equal(36, contact.Rest!["Age"]);
        var back = (PickledObject)Pickle.Loads<object?>(Opaque(Pickle.Dumps(contact)), new UnpickleOptions { UnknownGlobals = UnknownGlobals.Opaque })!;
        Assert.True(back.TryGetMember("Age", out var age));
        Assert.Equal(36, age);
    }

    [Fact]
    public void Extension_data_may_not_pose_as_a_member()
    {
        var error = Assert.Throws<PicklingException>(() => Pickle.Dumps(new Contact { Rest = new() { ["Name"] = "x" } }));
        Assert.Contains("'Name'", error.Message);
    }

    [Theory]
    [InlineData("Cases.Legacy", "Person")]
    [InlineData("Cases.Legacy", "Book.Entry")]
    public void A_type_is_known_by_its_former_names(string module, string name)
    {
        var pickle = Pickles.Object(module, name, ("Name", "Ada"));

        Assert.Equal("Ada", Pickle.Loads<Contact>(pickle).Name);
        Assert.Equal("Ada", Assert.IsType<Contact>(Pickle.Loads<object>(pickle)).Name);
    }

    [Fact]
    public void Enums_are_read_by_value_and_by_name()
    {
        var byName = new PickleOptions { EnumForm = PickleEnumForm.Name };

        Assert.Equal(Weekday.Sunday, Pickle.Loads<Weekday>(Pickle.Dumps(Weekday.Sunday, byName)));
        Assert.Equal(Weekday.Sunday, Pickle.Loads<Weekday>(Pickle.Dumps("Sunday")));
        Assert.Equal(Form.Parcel, Pickle.Loads<Form>(Pickle.Dumps(9)));
        Assert.Equal(Access.Read | Access.Write, Pickle.Loads<Access>(Pickle.Dumps(Access.Read | Access.Write, byName)));
        Assert.Contains("has no member \"Doomsday\"", Assert.Throws<UnpicklingException>(() => Pickle.Loads<Weekday>(Pickle.Dumps("Doomsday"))).Message);
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Weekday>(Pickle.Dumps("6")));
        Assert.Throws<UnpicklingException>(() => Pickle.Loads<Access>(Pickle.Dumps("Read, Write")));
    }

    /// <summary>The same pickle with a name that nobody knows.</summary>
    private static byte[] Opaque(byte[] pickle)
    {
        var text = System.Text.Encoding.Latin1.GetString(pickle);
        return System.Text.Encoding.Latin1.GetBytes(text.Replace("Contact", "Tcatnoc", StringComparison.Ordinal));
    }
}

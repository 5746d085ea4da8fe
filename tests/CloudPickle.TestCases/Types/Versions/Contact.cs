namespace Cases;

/// <summary>Keeps what a newer version knows.</summary>
[Picklable(Aliases = ["Cases.Legacy.Person", "Cases.Legacy:Book.Entry"])]
public class Contact
{
    public string Name { get; set; } = "unknown";

    public Form Form { get; set; } = Form.Letter;

    [PickleExtensionData]
    public Dictionary<string, object?>? Rest { get; set; }
}

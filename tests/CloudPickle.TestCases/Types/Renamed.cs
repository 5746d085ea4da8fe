namespace Cases;

[Picklable]
public sealed class Renamed
{
    [PickleName("number", Aliases = ["num", "n"])]
    public int Number { get; set; }

    [PickleName("class")]
    public string? Class { get; set; }

    [PickleName("computed")]
    public string Computed
    {
        get => Class + "!";
        set => Class = value == Computed ? Class : value.TrimEnd('!');
    }

    [PickleIgnore]
    public string Scratch { get; set; } = "fresh";

    [PickleIgnore]
    private int _cache;

    public int Cache() => ++_cache;
}

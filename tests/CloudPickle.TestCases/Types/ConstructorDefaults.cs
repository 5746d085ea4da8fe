namespace Cases;

[Picklable]
public sealed record ConstructorDefaults(
    int Number = 42,
    string Text = "quote \" and \\ backslash",
    Weekday Day = Weekday.Sunday,
    double Ratio = 0.1,
    char Letter = '\'',
    decimal Money = 1.50m,
    int? Optional = null,
    string? Nothing = null);

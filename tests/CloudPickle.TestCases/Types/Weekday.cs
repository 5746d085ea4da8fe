namespace Cases;

[Picklable]
public enum Weekday
{
    Monday,
    Tuesday,
    Wednesday,
    Sunday = 6,
}

namespace Cases;

[Picklable("security.Access")]
[Flags]
public enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
}

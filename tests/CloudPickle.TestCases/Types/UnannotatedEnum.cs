namespace Cases;

/// <summary>Met only as a member.</summary>
public enum UnannotatedEnum
{
    First = 1,
    Second,
}

namespace Cases.Derived;

[Picklable]
public sealed class UndoStack : Stack<string>
{
    public bool IsDirty { get; set; }
}

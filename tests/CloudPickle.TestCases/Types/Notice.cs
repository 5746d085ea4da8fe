namespace Cases;

[Picklable]
[PicklableSubtype(typeof(Warning))]
public abstract record Notice(string Text);

namespace Cases;

[Picklable]
[PicklableSubtype(typeof(Dog))]
[PicklableSubtype(typeof(Fish))]
public interface IPet
{
    string Name { get; }
}

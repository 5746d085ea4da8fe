namespace Cases;

[Picklable(EnumForm = PickleEnumForm.Name)]
public enum Form
{
    Letter = 1,
    Mail,
    Parcel = 9,
}

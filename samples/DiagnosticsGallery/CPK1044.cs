using CloudPickle;

namespace DiagnosticsGallery.CPK1044;

#if BAD
#region Bad
[Picklable]
public sealed class Contact
{
    public string Name { get; set; } = "";

    [PickleExtensionData]
    public Dictionary<string, string> Rest { get; set; } = [];
}
#endregion
#else
#region Fixed
[Picklable]
public sealed class Contact
{
    public string Name { get; set; } = "";

    [PickleExtensionData]
    public Dictionary<string, object?> Rest { get; set; } = [];
}
#endregion
#endif

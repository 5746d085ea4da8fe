using System.Collections.ObjectModel;

namespace Cases.Derived;

[Picklable]
public sealed class Roster : KeyedCollection<string, Customer>
{
    protected override string GetKeyForItem(Customer item) => item.Name;
}

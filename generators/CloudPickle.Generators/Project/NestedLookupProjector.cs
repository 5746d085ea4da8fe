using CloudPickle.Generators.Collections;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Project;

/// <summary>Arranges the lookups inside the user's types: each container asks those that only it can see.</summary>
internal static class NestedLookupProjector
{
    public static IEnumerable<NestedLookupModel> Project(IEnumerable<RegistryEntryModel> entries)
    {
        var places = new SortedDictionary<string, (PlaceModel Place, string Closed, List<RegistryEntryModel> Entries)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            for (var place = entry.Place; ; place = Outer(place))
            {
                var path = PathOf(place);
                if (!places.TryGetValue(path, out var found))
                {
                    places.Add(path, found = (place, entry.Containers[place.Containers.Count - 1], []));
                }

                if (place.Equals(entry.Place))
                {
                    found.Entries.Add(entry);
                }

                if (Last(place).IsVisible)
                {
                    break;
                }
            }
        }

        return places.Select(p => new NestedLookupModel
        {
            HintName = $"{p.Key.Replace("@", "").Replace('<', '{').Replace('>', '}')}-Registry.g.cs",
            Place = p.Value.Place,
            EntryPoint = Last(p.Value.Place).IsVisible ? p.Value.Closed : null,
            Entries = p.Value.Entries.ToEquatableArray(),
            Inner = places.Values
                .Where(o => o.Place.Containers.Count > 1 && !Last(o.Place).IsVisible && PathOf(Outer(o.Place)) == p.Key)
                .Select(o => Last(o.Place).Name.Contains('<') ? o.Closed : Last(o.Place).Name).ToEquatableArray(),
        });
    }

    private static ContainerModel Last(PlaceModel place) => place.Containers[place.Containers.Count - 1];

    private static PlaceModel Outer(PlaceModel place) =>
        place with { Containers = place.Containers.Take(place.Containers.Count - 1).ToEquatableArray() };

    private static string PathOf(PlaceModel place) =>
        (place.Namespace.Length == 0 ? "" : place.Namespace + ".") + string.Join(".", place.Containers.Select(c => c.Name));
}

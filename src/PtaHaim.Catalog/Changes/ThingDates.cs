namespace PtaHaim.Catalog.Changes;

/// <summary>Since when things are there, and when they last changed.</summary>
internal static class ThingDates
{
    /// <summary>The things of a new snapshot with the dates that they have after its publication.</summary>
    public static IReadOnlyList<Thing> After(
        IReadOnlyList<Thing> before,
        IReadOnlyList<Thing> after,
        IReadOnlyList<ThingChange> changes,
        DateTimeOffset published
    )
    {
        var was = before.ToDictionary(thing => thing.Key);
        var added = new HashSet<ThingKey>();
        var touched = new HashSet<ThingKey>();
        var formerly = new Dictionary<ThingKey, string>();
        foreach (var change in changes)
        {
            touched.Add(change.Key);
            touched.UnionWith(change.People.Select(slug => new ThingKey(ThingTypes.Person, slug)));
            touched.UnionWith(change.Places.Select(slug => new ThingKey(ThingTypes.Place, slug)));
            if (change.Change == ThingChange.Added)
                added.Add(change.Key);
            if (change.Formerly is { } slug)
                formerly[change.Key] = slug;
        }

        return [.. after.Select(Date)];

        Thing Date(Thing thing)
        {
            var old = was.GetValueOrDefault(
                thing.Key with
                {
                    Slug = formerly.GetValueOrDefault(thing.Key, thing.Slug),
                }
            );
            return thing with
            {
                Added = added.Contains(thing.Key) ? published : old?.Added,
                Changed = touched.Contains(thing.Key) ? published : old?.Changed,
            };
        }
    }
}

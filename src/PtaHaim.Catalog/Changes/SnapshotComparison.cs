namespace PtaHaim.Catalog.Changes;

/// <summary>Compares the curated things of two snapshots.</summary>
internal static class SnapshotComparison
{
    private const string Address = "address";

    /// <summary>
    /// What came, changed and went, in the order of the new things, those that went before the next of their type. One
    /// merge of both lists, which are sorted alike.
    /// </summary>
    /// <param name="before">By type in the order of <see cref="ThingTypes"/>, then by slug.</param>
    /// <param name="after">In the same order.</param>
    /// <param name="parts">False where the hashes of the two say nothing of each other: then only what came and went is told.</param>
    public static IEnumerable<ThingChange> Compare(
        IReadOnlyList<Thing> before,
        IReadOnlyList<Thing> after,
        bool parts = true
    )
    {
        var renamed = Renamed(before, after);
        var gone = renamed.Values.Select(thing => thing.Key).ToHashSet();
        var (old, now) = (0, 0);
        while (old < before.Count || now < after.Count)
        {
            var order =
                old == before.Count ? 1
                : now == after.Count ? -1
                : Order(before[old], after[now]);
            if (order < 0)
            {
                if (!gone.Contains(before[old].Key))
                    yield return Tell(ThingChange.Removed, before[old]);
                old++;
                continue;
            }

            var was = order == 0 ? before[old++] : renamed.GetValueOrDefault(after[now].Key);
            if (was is null)
                yield return Tell(ThingChange.Added, after[now]);
            else if (Differing(was, after[now], parts) is { Count: > 0 } differing)
                yield return Changed(was, after[now], differing);
            now++;
        }
    }

    /// <summary>What things were before, by what they are now, where they have another slug since.</summary>
    private static Dictionary<ThingKey, Thing> Renamed(IReadOnlyList<Thing> before, IReadOnlyList<Thing> after)
    {
        var old = before.ToDictionary(thing => thing.Key);
        var living = after.Select(thing => thing.Key).ToHashSet();
        var renamed = new Dictionary<ThingKey, Thing>();
        foreach (var thing in after.Where(thing => thing.Former.Count > 0 && !old.ContainsKey(thing.Key)))
        foreach (var slug in thing.Former.Order(StringComparer.Ordinal))
        {
            var former = new ThingKey(thing.Type, slug);
            if (!living.Contains(former) && old.TryGetValue(former, out var was))
                renamed.TryAdd(thing.Key, was);
        }

        return renamed;
    }

    private static SortedSet<string> Differing(Thing was, Thing now, bool parts)
    {
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        if (was.Slug != now.Slug)
            differing.Add(Address);
        if (parts)
            differing.UnionWith(
                was.Parts.Keys.Union(now.Parts.Keys, StringComparer.Ordinal)
                    .Where(part => was.Parts.GetValueOrDefault(part) != now.Parts.GetValueOrDefault(part))
            );
        return differing;
    }

    private static ThingChange Changed(Thing was, Thing now, SortedSet<string> differing) =>
        Tell(ThingChange.Changed, now) with
        {
            Formerly = was.Slug == now.Slug ? null : was.Slug,
            Parts = [.. differing],
            People = Both(was.People, now.People),
            Places = Both(was.Places, now.Places),
        };

    /// <summary>What happened to a thing as a whole.</summary>
    public static ThingChange Tell(string change, Thing thing) =>
        new()
        {
            Change = change,
            Type = thing.Type,
            Slug = thing.Slug,
            Name = thing.Name,
            Kind = thing.Kind,
            People = thing.People,
            Places = thing.Places,
            Sources = thing.Sources,
        };

    private static IReadOnlyList<string> Both(IReadOnlyList<string> was, IReadOnlyList<string> now) =>
        [.. was.Union(now, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static int Order(Thing one, Thing other) =>
        one.Type == other.Type ? string.CompareOrdinal(one.Slug, other.Slug) : Rank(one.Type) - Rank(other.Type);

    private static int Rank(string type)
    {
        for (var rank = 0; rank < ThingTypes.All.Count; rank++)
            if (ThingTypes.All[rank] == type)
                return rank;
        throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of thing.");
    }
}

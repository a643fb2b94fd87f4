namespace PtaHaim.Catalog.Changes;

/// <summary>When something that concerns two people last changed, for many pairs of one log.</summary>
internal sealed class PairDates(ChangeLog log)
{
    private readonly Dictionary<string, List<int>> told = Told(log);
    private readonly DateTimeOffset[] dates =
    [
        .. log.Publications.SelectMany(publication => publication.Changes.Select(_ => publication.Published)),
    ];

    /// <summary>
    /// The beginning of the log where nothing did; null where there is none. Costs as many steps as there are changes that
    /// concern one of the two.
    /// </summary>
    public DateTimeOffset? LastChange(string one, string other)
    {
        if (told.GetValueOrDefault(one) is { } ones && told.GetValueOrDefault(other) is { } others)
            for (var (mine, theirs) = (0, 0); mine < ones.Count && theirs < others.Count; )
            {
                if (ones[mine] == others[theirs])
                    return dates[ones[mine]];
                if (ones[mine] < others[theirs])
                    mine++;
                else
                    theirs++;
            }

        return log.Beginning?.Published;
    }

    /// <summary>The places in the log, newest first, of what concerns each person.</summary>
    private static Dictionary<string, List<int>> Told(ChangeLog log)
    {
        var byPerson = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (place, change) in log.Publications.SelectMany(publication => publication.Changes).Index())
        foreach (var person in change.People)
            if (byPerson.TryGetValue(person, out var places))
                places.Add(place);
            else
                byPerson.Add(person, [place]);
        return byPerson;
    }
}

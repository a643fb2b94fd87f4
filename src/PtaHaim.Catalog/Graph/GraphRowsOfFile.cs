namespace PtaHaim.Catalog.Graph;

/// <summary>The rows of the graph where they lie in the file. All of it is valid only while the mapping is held.</summary>
public sealed partial class CollaborationGraph
{
    /// <summary>Nobody of this index or a higher one has members. Bands are mostly of the seeds, and so of low indexes.</summary>
    internal int BandsEnd { get; }

    internal GraphNames Names { get; }

    internal ReadOnlySpan<byte> KindsOfWorks => Values<byte>(GraphSection.WorkKinds, Works);

    internal ReadOnlySpan<uint> Dates => Values<uint>(GraphSection.WorkDates, Works);

    internal ReadOnlySpan<TieRow> Ties => Values<TieRow>(GraphSection.Ties, Relationships);

    internal IdRuns PersonIds => new(Values<IdRun>(GraphSection.PersonIds, header.Counts.PersonRuns), People);

    internal IdRuns WorkIds => new(Values<IdRun>(GraphSection.WorkIds, header.Counts.WorkRuns), Works);

    private ReadOnlySpan<int> WorkOffsets => Values<int>(GraphSection.WorkOffsets, Works + 1);

    private ReadOnlySpan<int> PersonOffsets => Values<int>(GraphSection.PersonOffsets, People + 1);

    private ReadOnlySpan<TieEnd> Ends => Values<TieEnd>(GraphSection.TieEnds, 2 * Relationships);

    internal ReadOnlySpan<PersonFlags> Flags => Values<PersonFlags>(GraphSection.PersonFlags, People);

    internal bool Is(int person, PersonFlags flag) => (Flags[person] & flag) != PersonFlags.None;

    /// <summary>The people of a work's credits, rising; somebody with several credits comes several times.</summary>
    internal ReadOnlySpan<int> PeopleOf(int work) => OfWork<int>(GraphSection.WorkPeople, work);

    /// <summary>The roles of a work's credits, in the order of <see cref="PeopleOf"/>.</summary>
    internal ReadOnlySpan<byte> RolesOf(int work) => OfWork<byte>(GraphSection.WorkRoles, work);

    /// <summary>The works of a person's credits, rising; one with several credits comes several times.</summary>
    internal ReadOnlySpan<int> WorksOf(int person) => OfPerson<int>(GraphSection.PersonWorks, person);

    /// <summary>The roles of a person's credits, in the order of <see cref="WorksOf"/>.</summary>
    internal ReadOnlySpan<byte> RolesOfPerson(int person) => OfPerson<byte>(GraphSection.PersonRoles, person);

    /// <summary>Where a person's credits begin among those of the work, and how many there are.</summary>
    internal (int First, int Count) CreditsOf(int person, int work)
    {
        var people = PeopleOf(work);
        var (low, high) = (0, people.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = people[middle] < person ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < people.Length && people[end] == person)
            end++;
        return (low, end - low);
    }

    /// <summary>True where one of somebody's credits on a work comes from the seeds.</summary>
    internal bool IsCurated(int person, int work)
    {
        var bits = Values<byte>(GraphSection.Curated, (Credits + 7) / 8);
        var (first, count) = CreditsOf(person, work);
        for (var credit = WorkOffsets[work] + first; count > 0; credit++, count--)
            if ((bits[credit / 8] >> (credit % 8) & 1) != 0)
                return true;
        return false;
    }

    /// <summary>The relationships of somebody, by the other end, then by id. O(log relationships).</summary>
    internal ReadOnlySpan<TieEnd> TiesOf(int person)
    {
        if (!Is(person, PersonFlags.HasTies))
            return [];
        var ends = Ends;
        var (low, high) = (0, ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ends[middle].Near < person ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < ends.Length && ends[end].Near == person)
            end++;
        return ends[low..end];
    }

    private ReadOnlySpan<T> OfWork<T>(GraphSection section, int work)
        where T : unmanaged
    {
        var ends = WorkOffsets.Slice(work, 2);
        return Values<T>(section, Credits)[ends[0]..ends[1]];
    }

    private ReadOnlySpan<T> OfPerson<T>(GraphSection section, int person)
        where T : unmanaged
    {
        var ends = PersonOffsets.Slice(person, 2);
        return Values<T>(section, Credits)[ends[0]..ends[1]];
    }

    private ReadOnlySpan<T> Values<T>(GraphSection section, int count)
        where T : unmanaged => mapped.Values<T>(offsets[(int)section], count);

    private int CountBands()
    {
        var end = 0;
        foreach (var tie in Ties)
            if (tie.Kind == 0)
                end = Math.Max(end, tie.To + 1);
        return end;
    }
}

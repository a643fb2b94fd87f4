namespace PtaHaim.Catalog.Graph;

/// <summary>Somebody stands on a work by a name: the own one, or that of a band.</summary>
/// <param name="Name">The index of the person or band.</param>
/// <param name="Work">The index of the work.</param>
/// <param name="Roles">For which channels the credits of that name will do: see <see cref="RoleChannels"/>.</param>
internal readonly record struct Standing(int Name, int Work, byte Roles);

/// <summary>
/// What a filter leaves of a graph: who stands on what, by which names. The rule is that of
/// <see cref="People.Memberships.Standing"/>: those credited stand by their own name, members of a credited band who are
/// not, by the band's, within their membership. Two share a work where they stand on it by different names.
/// </summary>
internal sealed class PathScope
{
    private readonly CollaborationGraph graph;
    private readonly PathFilter filter;
    private readonly int from;
    private readonly int to;
    private readonly WorkChoice works;
    private readonly HashSet<int> without;

    public PathScope(CollaborationGraph graph, PathFilter filter, int from, int to)
    {
        (this.graph, this.filter, this.from, this.to) = (graph, filter, from, to);
        works = new WorkChoice(graph, filter);
        Channels = new RoleChannels(graph.Names.Roles, filter);
        var ids = graph.PersonIds;
        without = [];
        foreach (var id in filter.WithoutPeople)
            without.Add(ids.IndexOf(id));
    }

    public RoleChannels Channels { get; }

    public bool HasTies => filter.Relationships;

    /// <summary>True where somebody may be a step of a path, and a name by which others count.</summary>
    public bool Allows(int person) =>
        person == from
        || person == to
        || (
            (filter.Companies || !graph.Is(person, PersonFlags.Company))
            && (without.Count == 0 || !without.Contains(person))
        );

    /// <summary>True where members may count by the credits of that name.</summary>
    public bool Carries(int name) =>
        filter.Bands && name < graph.BandsEnd && graph.Is(name, PersonFlags.HasMembers) && Allows(name);

    /// <summary>True where a work may connect anybody.</summary>
    public bool Has(int work) => works.Has(work);

    /// <summary>The names by which somebody may stand on works: the own one, then those of bands.</summary>
    public List<int> Names(int person)
    {
        var names = new List<int> { person };
        if (filter.Bands && graph.Is(person, PersonFlags.IsMember))
            foreach (var tie in graph.TiesOf(person))
                if (tie.Far != names[^1] && IsMembership(tie, person) && Carries(tie.Far))
                    names.Add(tie.Far);
        return names;
    }

    /// <summary>All works on which somebody stands, by each name.</summary>
    public void Standings(int person, List<Standing> into)
    {
        into.Clear();
        AddCredits(person, person, [], into);
        if (!filter.Bands || !graph.Is(person, PersonFlags.IsMember))
            return;
        var ties = graph.TiesOf(person);
        for (int first = 0, end; first < ties.Length; first = end)
        {
            end = first + 1;
            while (end < ties.Length && ties[end].Far == ties[first].Far)
                end++;
            if (ties[first].Far != person && Carries(ties[first].Far))
                AddCredits(ties[first].Far, person, ties[first..end], into);
        }
    }

    /// <summary>
    /// Those who stand on a work by another name than the given one, or <paramref name="only"/> those who do by that
    /// one, with a role for the far side of a channel. Somebody may come several times, and not all are allowed.
    /// </summary>
    public void Standers(int work, int channel, int name, bool only, List<int> into)
    {
        into.Clear();
        var people = graph.PeopleOf(work);
        var roles = Channels.Any ? [] : graph.RolesOf(work);
        var flags = graph.Flags;
        var bands = filter.Bands && people.Length > 0 && people[0] < graph.BandsEnd;
        for (int first = 0, end; first < people.Length; first = end)
        {
            var other = people[first];
            end = first + 1;
            while (end < people.Length && people[end] == other)
                end++;
            if (other == name != only || !Channels.Far(Channels.Of(roles, first, end), channel))
                continue;
            into.Add(other);
            if (bands && (flags[other] & PersonFlags.HasMembers) != PersonFlags.None && Allows(other))
                AddMembers(other, work, into);
        }
    }

    /// <summary>The names by which somebody stands on a work, rising; a name of one's own comes before any other.</summary>
    public void NamesOn(int work, int person, List<Standing> into)
    {
        into.Clear();
        if (AddName(person, work, into) || !filter.Bands || !graph.Is(person, PersonFlags.IsMember))
            return;
        foreach (var tie in graph.TiesOf(person))
            if (
                tie.Far != person
                && (into.Count == 0 || into[^1].Name != tie.Far)
                && Carries(tie.Far)
                && IsMember(tie, person, work)
            )
                AddName(tie.Far, work, into);
    }

    /// <summary>How many credits <see cref="Standings"/> looks at.</summary>
    public int Degree(int person)
    {
        var degree = graph.WorksOf(person).Length;
        if (filter.Bands && graph.Is(person, PersonFlags.IsMember))
            foreach (var tie in graph.TiesOf(person))
                if (IsMembership(tie, person))
                    degree += graph.WorksOf(tie.Far).Length;
        return degree;
    }

    private bool AddName(int name, int work, List<Standing> into)
    {
        var (first, count) = graph.CreditsOf(name, work);
        if (count > 0)
            into.Add(
                new Standing(name, work, Channels.Of(Channels.Any ? [] : graph.RolesOf(work), first, first + count))
            );
        return count > 0;
    }

    private void AddCredits(int name, int person, ReadOnlySpan<TieEnd> memberships, List<Standing> into)
    {
        var of = graph.WorksOf(name);
        var roles = Channels.Any ? [] : graph.RolesOfPerson(name);
        for (int first = 0, end; first < of.Length; first = end)
        {
            var work = of[first];
            end = first + 1;
            while (end < of.Length && of[end] == work)
                end++;
            var fits = Channels.Of(roles, first, end);
            if (fits != 0 && works.Has(work) && (name == person || Counts(memberships, person, work)))
                into.Add(new Standing(name, work, fits));
        }
    }

    private void AddMembers(int band, int work, List<int> into)
    {
        foreach (var tie in graph.TiesOf(band))
            if (
                tie.Far != band
                && graph.Ties[tie.Row] is { Kind: 0 } row
                && row.To == band
                && GraphDate.Covers(row.Begin, row.End, graph.Dates[work])
                && graph.CreditsOf(tie.Far, work).Count == 0
            )
                into.Add(tie.Far);
    }

    private bool Counts(ReadOnlySpan<TieEnd> memberships, int person, int work)
    {
        foreach (var tie in memberships)
            if (IsMember(tie, person, work))
                return graph.CreditsOf(person, work).Count == 0;
        return false;
    }

    private bool IsMembership(TieEnd tie, int person) => graph.Ties[tie.Row] is { Kind: 0 } row && row.From == person;

    private bool IsMember(TieEnd tie, int person, int work)
    {
        ref readonly var row = ref graph.Ties[tie.Row];
        return row.Kind == 0 && row.From == person && GraphDate.Covers(row.Begin, row.End, graph.Dates[work]);
    }
}

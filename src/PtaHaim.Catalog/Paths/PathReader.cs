using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Paths;

/// <summary>Reads what the steps of some paths are called and how they are known. At most eight statements.</summary>
internal sealed class PathReader(CatalogContext catalog)
{
    /// <summary>So many further works of a hop are named.</summary>
    private const int AlsoNamed = 5;

    public async Task<PathDetails> ReadAsync(
        int from,
        int to,
        PathAnswer answer,
        string? next,
        CancellationToken cancel
    )
    {
        var chains = answer.Alternatives;
        var hops = chains.SelectMany(chain => chain.Hops).ToList();
        var people = await PeopleAsync(
            hops.SelectMany(hop => new[] { hop.From, hop.To, Best(hop)?.FromVia ?? 0, Best(hop)?.ToVia ?? 0 })
                .Append(from)
                .Append(to),
            cancel
        );
        var works = (
            await WorkRow.ReadAsync(
                catalog,
                [.. hops.SelectMany(hop => hop.Works.Take(AlsoNamed + 1)).Select(work => work.WorkId).Distinct()],
                cancel
            )
        ).ToDictionary(work => work.Id);
        var shown = hops.Select(Best).OfType<PathWork>().Select(work => work.WorkId).Distinct().ToArray();
        var makers = await WorkMakers.ReadAsync(catalog, shown, cancel);
        var credits = await CreditRow.ReadAsync(catalog, shown, [.. people.Keys], cancel);
        var bands = hops.Any(hop => Best(hop) is { FromVia: not null } or { ToVia: not null })
            ? await MembershipRow.ReadAsync(catalog, [.. people.Keys], cancel)
            : [];
        var ties = await TiesAsync(hops, cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            credits.Select(credit => credit.FactId).Concat(ties.Values.Select(tie => tie.FactId)),
            cancel
        );
        var steps = new PathSteps(people, works, makers, credits.ToLookup(credit => credit.WorkId), bands, ties, cited);
        var read = chains.Select(chain => new PathChain([.. chain.Hops.Select(steps.Of)])).ToList();
        var numbers = new SourceNumbers();
        foreach (var step in read.SelectMany(chain => chain.Hops))
            numbers.Of(step.Citations);
        return new PathDetails
        {
            From = people[from],
            To = people[to],
            Degrees = answer.Degrees,
            Outcome = Word(answer.Outcome),
            Hops = read.Count == 0 ? [] : read[0].Hops,
            Others = [.. read.Skip(1)],
            Alternatives = new PathTotal(answer.Paths.Count, answer.Paths.Exact),
            Reach = answer is { FromComponent: { } one, ToComponent: { } other }
                ? new PathReach(new PathComponent(one.People, !one.Cut), new PathComponent(other.People, !other.Cut))
                : null,
            Visited = answer.Visited,
            BudgetReached = answer.BudgetReached,
            Next = next,
            Sources = numbers.Sources,
        };
    }

    /// <summary>The work that stands for a hop: the best known of those that the seeds tell of, else the best known.</summary>
    public static PathWork? Best(PathHop hop) =>
        hop.Works.FirstOrDefault(work => work.Curated) ?? (hop.Works.Count > 0 ? hop.Works[0] : null);

    private static string Word(PathOutcome outcome) =>
        outcome switch
        {
            PathOutcome.Found => "found",
            PathOutcome.NotConnected => "not-connected",
            PathOutcome.BeyondMaxHops => "beyond-max-hops",
            _ => "budget-reached",
        };

    private Task<Dictionary<int, PersonRef>> PeopleAsync(IEnumerable<int> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToArray();
        return catalog
            .People.Where(row => EF.Parameter(wanted).Contains(row.Id))
            .Select(row => new { row.Id, Ref = new PersonRef(row.Slug, row.Name, row.Kind) })
            .ToDictionaryAsync(row => row.Id, row => row.Ref, cancel);
    }

    private async Task<Dictionary<int, RelationshipRow>> TiesAsync(
        IReadOnlyCollection<PathHop> hops,
        CancellationToken cancel
    )
    {
        var ids = hops.SelectMany(hop => hop.Ties.Take(1)).Select(tie => tie.Id);
        var wanted = ids.Distinct().ToArray();
        if (wanted.Length == 0)
            return [];
        var rows = await RelationshipRow.ReadAsync(
            catalog.Relationships.Where(row => EF.Parameter(wanted).Contains(row.Id)).OrderBy(row => row.Id),
            wanted.Length,
            cancel
        );
        return rows.ToDictionary(row => row.Id);
    }
}

/// <summary>Puts steps together from what was read.</summary>
internal sealed class PathSteps(
    IReadOnlyDictionary<int, PersonRef> people,
    IReadOnlyDictionary<int, WorkRow> works,
    WorkMakers makers,
    ILookup<int, CreditRow> credits,
    IReadOnlyList<MembershipRow> bands,
    IReadOnlyDictionary<int, RelationshipRow> ties,
    CitedFacts cited
)
{
    private const int AlsoNamed = 5;

    public PathStep Of(PathHop hop) => PathReader.Best(hop) is { } best ? OfWork(hop, best) : OfTie(hop);

    private PathStep OfWork(PathHop hop, PathWork best)
    {
        var work = works[best.WorkId];
        var from = Roles(work, hop.From, best.FromVia);
        var to = Roles(work, hop.To, best.ToVia);
        return new PathStep
        {
            From = people[hop.From],
            To = people[hop.To],
            Via = best is { FromVia: null, ToVia: null } ? "credits" : "band",
            Work = work.Summary(makers),
            FromRoles = from,
            ToRoles = to,
            Relationship = Tie(hop),
            Date = work.Date,
            Citations =
            [
                .. from.Concat(to).SelectMany(role => role.Citations).Concat(Tie(hop)?.Citations ?? []).Distinct(),
            ],
            AlsoTogether = new AlsoTogether(
                hop.WorkCount - 1,
                [
                    .. hop
                        .Works.Where(other => other.WorkId != best.WorkId)
                        .Take(AlsoNamed)
                        .Where(other => works.ContainsKey(other.WorkId))
                        .Select(other => works[other.WorkId].Ref()),
                ]
            ),
        };
    }

    private PathStep OfTie(PathHop hop)
    {
        var line = Tie(hop)!;
        return new PathStep
        {
            From = people[hop.From],
            To = people[hop.To],
            Via = "relationship",
            FromRoles = [],
            ToRoles = [],
            Relationship = line,
            Date = line.Begin,
            Citations = line.Citations,
            AlsoTogether = new AlsoTogether(0, []),
        };
    }

    /// <summary>The first that is stated, where relationships count; null where there is none.</summary>
    private PairRelationship? Tie(PathHop hop) => hop.Ties.Count == 0 ? null : ties[hop.Ties[0].Id].Line(cited);

    private IReadOnlyList<RoleLine> Roles(WorkRow work, int person, int? band) =>
        [
            .. credits[work.Id]
                .Where(credit => credit.PersonId == (band ?? person))
                .Select(credit => credit.RoleLine(cited, Through(work, person, band))),
        ];

    private Via? Through(WorkRow work, int person, int? band) =>
        band is null
            ? null
            : new Via(
                people[band.Value],
                bands
                    .First(row => row.MemberId == person && row.BandId == band && row.Covers(work.Date))
                    .Dates(work.Date)
            );
}

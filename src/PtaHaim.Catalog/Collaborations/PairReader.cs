using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Reads what two to ten people share and what is stated between them.</summary>
internal sealed class PairReader(CatalogContext catalog, IReadOnlyList<SidePerson> people)
{
    private const int MostRelationships = 500;

    private readonly int[] ids = [.. people.Select(person => person.Id)];

    public async Task<PairDetails> ReadAsync(CancellationToken cancel)
    {
        var shared = await SharedWorks.ReadAsync(catalog, people, cancel);
        var shown = shared.Works.Take(PageSize.Max).ToList();
        var standing = shown
            .Select(work => people.Select(person => shared.Standing(person, work).ToList()).ToList())
            .ToList();
        var byMembers = await MemberWorks.ReadAsync(catalog, people, shared, cancel);
        var makers = await WorkMakers.ReadAsync(catalog, shown.Concat(byMembers.Works).Select(work => work.Id), cancel);
        var disputed = await WorkDisputes.ReadAsync(
            catalog,
            shown.Concat(byMembers.Works).Select(work => work.Id),
            cancel
        );
        var sides = people.Select(person => Side(person, shared.Memberships)).ToList();
        var (between, throughOthers) = Split(await RelationshipsAsync(sides, cancel), sides);
        var techniques = await TechniquesAsync([.. shared.Works.Select(work => work.Id)], cancel);
        var disputes = await DisputeRows.ReadAsync(
            catalog,
            catalog
                .Disputes.Where(row => row.PersonId != null && EF.Parameter(ids).Contains(row.PersonId.Value))
                .OrderBy(row => row.Id),
            PageSize.Max,
            cancel
        );
        var statements = await StatementsAsync(sides, cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            [
                .. standing.SelectMany(work => work).SelectMany(side => side).Select(row => row.Credit.FactId),
                .. byMembers
                    .Works.SelectMany(work => byMembers.SidesOf(work.Id))
                    .SelectMany(side => side)
                    .Select(row => row.Credit.FactId),
                .. between.Concat(throughOthers).Select(row => row.FactId),
                .. techniques.Select(row => row.FactId),
                .. disputes.Facts,
                .. statements.Select(row => (int?)row.Id),
            ],
            cancel
        );
        var details = new PairDetails
        {
            People = [.. people.Select(person => person.Ref)],
            WorkCount = shared.Works.Count,
            Kinds = Kinds(shared.Works),
            First = shared.Works.Select(work => work.Date).OfType<string>().Min(StringComparer.Ordinal),
            Last = shared.Works.Select(work => work.Date).OfType<string>().Max(StringComparer.Ordinal),
            Works = [.. shown.Select((work, at) => Line(work, standing[at], makers, cited, disputed))],
            MemberWorks =
            [
                .. byMembers.Works.Select(work => Line(work, byMembers.SidesOf(work.Id), makers, cited, disputed)),
            ],
            Relationships = [.. between.Select(row => row.Line(cited))],
            ThroughOthers = [.. throughOthers.Select(row => row.Line(cited))],
            Techniques = [.. techniques.Select(row => row.Line(cited))],
            Disputes = disputes.Details(cited),
            Statements = FactRow.Lines(statements, cited),
            Sources = [],
        };
        return details with { Sources = SourcesOf(details) };
    }

    private SharedWork Line(
        WorkRow work,
        IReadOnlyList<IReadOnlyList<(CreditRow Credit, Credits.Via? Via)>> sides,
        WorkMakers makers,
        CitedFacts cited,
        WorkDisputes disputed
    ) =>
        new(
            work.Summary(makers),
            [
                .. people.Zip(
                    sides,
                    (person, side) =>
                        new SharedSide(person.Ref.Slug, [.. side.Select(row => row.Credit.RoleLine(cited, row.Via))])
                ),
            ],
            disputed.Of(work.Id)
        );

    private static IReadOnlyList<KindCount> Kinds(IReadOnlyList<WorkRow> works) =>
        [
            .. works
                .CountBy(work => work.Kind)
                .OrderByDescending(kind => kind.Value)
                .ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => new KindCount(
                    kind.Key,
                    kind.Value == 1 ? Vocabularies.WorkKinds.Label(kind.Key) : Vocabularies.WorkKinds.Plural(kind.Key),
                    kind.Value
                )),
        ];

    /// <summary>A person, or a band and its members.</summary>
    private static HashSet<int> Side(SidePerson person, IReadOnlyList<MembershipRow> memberships) =>
        [person.Id, .. memberships.Where(row => row.BandId == person.Id).Select(row => row.MemberId)];

    private async Task<List<PairRow>> RelationshipsAsync(List<HashSet<int>> sides, CancellationToken cancel)
    {
        var all = sides.SelectMany(side => side).Distinct().ToArray();
        var from = await Rows(catalog.Relationships.Where(row => EF.Parameter(all).Contains(row.FromId)))
            .ToListAsync(cancel);
        var to = await Rows(catalog.Relationships.Where(row => EF.Parameter(all).Contains(row.ToId)))
            .ToListAsync(cancel);
        return [.. from.Concat(to).DistinctBy(row => row.Id).OrderBy(row => row.Id)];
    }

    private static IQueryable<PairRow> Rows(IQueryable<Relationship> relationships) =>
        relationships
            .OrderBy(row => row.Id)
            .Take(MostRelationships)
            .Select(row => new PairRow(
                row.Id,
                row.FromId,
                new PersonRef(row.From!.Slug, row.From.Name, row.From.Kind),
                row.Kind,
                row.ToId,
                new PersonRef(row.To!.Slug, row.To.Name, row.To.Kind),
                row.Begin,
                row.End,
                row.Ongoing,
                row.When,
                row.Detail,
                row.FactId
            ));

    /// <summary>Those between two sides, and those of a third person with two sides.</summary>
    private static (List<PairRow> Between, List<PairRow> ThroughOthers) Split(
        List<PairRow> rows,
        List<HashSet<int>> sides
    )
    {
        var between = rows.Where(row =>
                sides.Exists(side =>
                    side.Contains(row.FromId) && sides.Exists(other => other != side && other.Contains(row.ToId))
                )
            )
            .ToList();
        var all = sides.SelectMany(side => side).ToHashSet();
        var others = rows.Where(row =>
                row.Kind != Memberships.Kind && all.Contains(row.FromId) != all.Contains(row.ToId)
            )
            .GroupBy(row => all.Contains(row.FromId) ? row.ToId : row.FromId)
            .Where(group =>
                sides.Count(side => group.Any(row => side.Contains(row.FromId) || side.Contains(row.ToId))) > 1
            )
            .SelectMany(group => group)
            .OrderBy(row => row.Id)
            .Take(PageSize.Max)
            .ToList();
        return ([.. between.Take(PageSize.Max)], others);
    }

    private async Task<List<TechniqueRow>> TechniquesAsync(int[] works, CancellationToken cancel)
    {
        var series = await catalog
            .WorkLinks.Where(link => EF.Parameter(works).Contains(link.FromId) && link.Kind == WorkLinks.PartOf)
            .Select(link => link.ToId)
            .Distinct()
            .Take(PageSize.Max)
            .ToListAsync(cancel);
        var from = works.Concat(series).Distinct().ToArray();
        return await catalog
            .WorkLinks.Where(link => EF.Parameter(from).Contains(link.FromId) && link.Kind == WorkLinks.Tested)
            .OrderBy(link => link.Id)
            .Take(PageSize.Max)
            .Select(link => new TechniqueRow(
                new WorkRef(link.From!.Slug, link.From.Title, link.From.Kind, link.From.Date),
                new WorkRef(link.To!.Slug, link.To.Title, link.To.Kind, link.To.Date),
                link.Certainty,
                link.Detail,
                link.FactId
            ))
            .ToListAsync(cancel);
    }

    private async Task<List<FactRow>> StatementsAsync(List<HashSet<int>> sides, CancellationToken cancel)
    {
        var all = sides.SelectMany(side => side).Distinct().ToArray();
        var rows = await catalog
            .PersonFacts.Where(row => EF.Parameter(all).Contains(row.PersonId))
            .Where(row => row.Fact!.Kind == FactKinds.Statement)
            .OrderBy(row => row.FactId)
            .Take(MostRelationships)
            .Select(row => new
            {
                row.PersonId,
                row.FactId,
                row.Fact!.Kind,
                row.Fact.Value,
                row.Fact.Statement,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(row => row.FactId)
                .Where(fact => sides.Count(side => fact.Any(row => side.Contains(row.PersonId))) > 1)
                .Select(fact => fact.First())
                .Select(row => new FactRow(row.FactId, row.Kind, row.Value, row.Statement))
                .Take(PageSize.Max),
        ];
    }

    private static IReadOnlyList<CitedSource> SourcesOf(PairDetails pair)
    {
        var numbers = new SourceNumbers();
        foreach (
            var citations in pair
                .Works.Concat(pair.MemberWorks)
                .SelectMany(work => work.Sides)
                .SelectMany(side => side.Roles)
                .Select(role => role.Citations)
                .Concat(pair.Relationships.Concat(pair.ThroughOthers).Select(line => line.Citations))
                .Concat(pair.Techniques.Select(line => line.Citations))
                .Concat(pair.Disputes.SelectMany(line => line.Claims).Select(claim => claim.Citations))
                .Concat(pair.Statements.Select(line => line.Citations))
        )
            numbers.Of(citations);
        return numbers.Sources;
    }

    private sealed record TechniqueRow(WorkRef From, WorkRef To, string? Certainty, string? Detail, int? FactId)
    {
        public PairTechnique Line(CitedFacts cited) =>
            new()
            {
                From = From,
                To = To,
                Certainty = Certainty,
                Detail = Detail,
                Fact = cited.Key(FactId),
                Citations = cited.Of(FactId),
            };
    }

    private sealed record PairRow(
        int Id,
        int FromId,
        PersonRef From,
        string Kind,
        int ToId,
        PersonRef To,
        string? Begin,
        string? End,
        bool Ongoing,
        string? When,
        string? Detail,
        int? FactId
    )
    {
        public PairRelationship Line(CitedFacts cited) =>
            new()
            {
                From = From,
                To = To,
                Kind = Kind,
                Label = Vocabularies.RelationshipKinds.Label(Kind),
                Begin = Begin,
                End = End,
                Ongoing = Ongoing,
                When = When,
                Detail = Detail,
                Fact = cited.Key(FactId),
                Citations = cited.Of(FactId),
            };
    }
}

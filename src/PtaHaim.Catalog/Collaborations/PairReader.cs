using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Reads what two to ten people share and what is stated between them.</summary>
internal sealed class PairReader(
    CatalogContext catalog,
    IReadOnlyList<SidePerson> people,
    PairFilter filter,
    int most = PageSize.Max
)
{
    private const int MostStatements = 500;

    private readonly int[] ids = [.. people.Select(person => person.Id)];

    public async Task<PairDetails> ReadAsync(CancellationToken cancel)
    {
        var shared = await SharedWorks.ReadAsync(catalog, people, filter, cancel);
        var shown = shared.Works.Take(most).ToList();
        var standing = shown
            .Select(work => people.Select(person => shared.Standing(person, work).ToList()).ToList())
            .ToList();
        var byMembers = await MemberWorks.ReadAsync(catalog, people, shared, filter, cancel);
        var makers = await WorkMakers.ReadAsync(catalog, shown.Concat(byMembers.Works).Select(work => work.Id), cancel);
        var disputed = await WorkDisputes.ReadAsync(
            catalog,
            shown.Concat(byMembers.Works).Select(work => work.Id),
            cancel
        );
        var sides = people.Select(person => Side(person, shared.Memberships)).ToList();
        var relationships = await PairRelationships.ReadAsync(catalog, sides, cancel);
        var techniques = await PairTechniques.ReadAsync(catalog, [.. shared.Works.Select(work => work.Id)], cancel);
        var works = shown.Concat(byMembers.Works).Select(work => work.Id).ToArray();
        var stated = relationships.Facts.Any();
        var disputes = await DisputeRows.ReadAsync(
            catalog,
            catalog
                .Disputes.Where(row => row.WorkId != null && EF.Parameter(works).Contains(row.WorkId.Value))
                .Concat(
                    catalog.Disputes.Where(row =>
                        stated
                        && (row.Aspect == "relationships" || row.Aspect == "general")
                        && row.PersonId != null
                        && EF.Parameter(ids).Contains(row.PersonId.Value)
                    )
                )
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
                .. relationships.Facts,
                .. techniques.Facts,
                .. disputes.Facts,
                .. statements.Select(row => (int?)row.Id),
            ],
            cancel
        );
        var details = new PairDetails
        {
            People = [.. people.Select(person => person.Ref)],
            WorkCount = shared.Count,
            Complete = shared.Complete,
            Kinds = Kinds(shared.Works),
            First = shared.First,
            Last = shared.Last,
            Works = [.. shown.Select((work, at) => Line(work, standing[at], makers, cited, disputed))],
            MemberWorks =
            [
                .. byMembers.Works.Select(work => Line(work, byMembers.SidesOf(work.Id), makers, cited, disputed)),
            ],
            Relationships = relationships.Between(cited),
            ThroughOthers = relationships.ThroughOthers(cited),
            Techniques = techniques.Lines(cited),
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

    private async Task<List<FactRow>> StatementsAsync(List<HashSet<int>> sides, CancellationToken cancel)
    {
        var all = sides.SelectMany(side => side).Distinct().ToArray();
        var rows = await catalog
            .PersonFacts.Where(row => EF.Parameter(all).Contains(row.PersonId))
            .Where(row => row.Fact!.Kind == FactKinds.Statement)
            .OrderBy(row => row.FactId)
            .Take(MostStatements)
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
}

using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// The sources by which pairs share their works: those of the credits by which both stand on a work, own ones or, within
/// the dates of membership, a band's. Seven statements, however many pairs.
/// </summary>
internal sealed class PairSources(CatalogContext catalog)
{
    private static readonly IReadOnlyList<ExportSource> None = [];

    /// <summary>For each pair, in their order; of the works that the filter leaves.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ExportSource>>> ReadAsync(
        IReadOnlyList<(string A, string B)> pairs,
        CollaboratorFilter filter,
        CancellationToken cancel
    )
    {
        var slugs = pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal).ToArray();
        var ids = await catalog
            .People.Where(person => EF.Parameter(slugs).Contains(person.Slug))
            .Select(person => new { person.Slug, person.Id })
            .ToDictionaryAsync(person => person.Slug, person => person.Id, cancel);
        var bands = (await MembershipRow.ReadAsync(catalog, ids.Values, cancel)).ToLookup(row => row.MemberId);
        var shared = await SharedAsync(
            Names(pairs.Select(pair => ids[pair.A]), bands),
            Names(pairs.Select(pair => ids[pair.B]), bands),
            filter,
            cancel
        );
        var byNames = shared.ToLookup(row => (row.A, row.B));
        var facts = pairs.Select(pair => Facts(ids[pair.A], ids[pair.B], bands, byNames)).ToList();
        return await CitedAsync(facts, cancel);
    }

    private static int[] Names(IEnumerable<int> people, ILookup<int, MembershipRow> bands) =>
        [.. people.SelectMany(person => bands[person].Select(row => row.BandId).Prepend(person)).Distinct()];

    /// <summary>The facts of the credits by which the two stand on the same works; two credits of one name are no sharing.</summary>
    private static HashSet<int> Facts(
        int a,
        int b,
        ILookup<int, MembershipRow> bands,
        ILookup<(int A, int B), SharedCredit> shared
    )
    {
        var facts = new HashSet<int>();
        foreach (var (one, memberOfOne) in Standing(a, bands))
        foreach (var (other, memberOfOther) in Standing(b, bands))
        foreach (var row in shared[(one, other)])
            if (memberOfOne?.Covers(row.Date) != false && memberOfOther?.Covers(row.Date) != false)
            {
                facts.Add(row.FactOfA);
                facts.Add(row.FactOfB);
            }

        return facts;
    }

    private static IEnumerable<(int Name, MembershipRow? Through)> Standing(
        int person,
        ILookup<int, MembershipRow> bands
    ) => bands[person].Select(row => (row.BandId, (MembershipRow?)row)).Prepend((person, null));

    private async Task<List<SharedCredit>> SharedAsync(
        int[] a,
        int[] b,
        CollaboratorFilter filter,
        CancellationToken cancel
    )
    {
        var (kinds, roles, theirs) = (filter.Kinds, filter.Roles, filter.TheirRoles);
        var (anyKind, anyRole, anyOfTheirs) = (kinds.Count == 0, roles.Count == 0, theirs.Count == 0);
        var ofA = catalog
            .Credits.Where(credit => EF.Parameter(a).Contains(credit.PersonId) && credit.FactId != null)
            .Where(credit => anyKind || EF.Parameter(kinds).Contains(credit.Work!.Kind))
            .Where(credit =>
                anyRole
                || EF.Parameter(roles).Contains(credit.Role!.Key)
                || EF.Parameter(roles).Contains(credit.Role.Department)
            );
        var ofB = catalog
            .Credits.Where(credit => EF.Parameter(b).Contains(credit.PersonId) && credit.FactId != null)
            .Where(credit =>
                anyOfTheirs
                || EF.Parameter(theirs).Contains(credit.Role!.Key)
                || EF.Parameter(theirs).Contains(credit.Role.Department)
            );
        return await ofA.Join(
                ofB,
                one => one.WorkId,
                other => other.WorkId,
                (one, other) =>
                    new
                    {
                        One = one,
                        Other = other,
                        one.Work!.Date,
                    }
            )
            .Where(row => row.One.PersonId != row.Other.PersonId)
            .Select(row => new SharedCredit(
                row.One.PersonId,
                row.Other.PersonId,
                row.Date,
                row.One.FactId!.Value,
                row.Other.FactId!.Value
            ))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<IReadOnlyList<ExportSource>>> CitedAsync(
        List<HashSet<int>> facts,
        CancellationToken cancel
    )
    {
        var all = facts.SelectMany(fact => fact).Distinct().ToArray();
        var citations = await catalog
            .Citations.Where(citation => EF.Parameter(all).Contains(citation.FactId))
            .Select(citation => new { citation.FactId, citation.SourceId })
            .ToListAsync(cancel);
        var byFact = citations.ToLookup(citation => citation.FactId, citation => citation.SourceId);
        var sources = await ExportSources.ByIdAsync(
            catalog,
            [.. citations.Select(citation => citation.SourceId).Distinct()],
            cancel
        );
        return
        [
            .. facts.Select(set =>
                set.Count == 0
                    ? None
                    :
                    [
                        .. set.SelectMany(fact => byFact[fact])
                            .Distinct()
                            .Select(id => sources[id])
                            .OrderBy(source => source.Slug, StringComparer.Ordinal),
                    ]
            ),
        ];
    }

    private sealed record SharedCredit(int A, int B, string? Date, int FactOfA, int FactOfB);
}

using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Sources;

/// <summary>Some disputes with their claims, read in two statements, before their citations are known.</summary>
internal sealed class DisputeRows
{
    private readonly List<Row> disputes;
    private readonly ILookup<int, Claim> claims;

    private DisputeRows(List<Row> disputes, ILookup<int, Claim> claims) =>
        (this.disputes, this.claims) = (disputes, claims);

    public static DisputeRows None { get; } = new([], Array.Empty<Claim>().ToLookup(claim => claim.DisputeId));

    /// <summary>The facts whose citations <see cref="Details"/> needs.</summary>
    public IEnumerable<int?> Facts =>
        disputes.SelectMany(dispute => claims[dispute.Id]).Select(claim => (int?)claim.FactId);

    public static async Task<DisputeRows> ReadAsync(
        CatalogContext catalog,
        IQueryable<Dispute> ordered,
        int take,
        CancellationToken cancel
    )
    {
        var found = await ordered
            .Take(take)
            .Select(dispute => new Row(
                dispute.Id,
                dispute.Slug,
                dispute.Question,
                dispute.Aspect,
                dispute.Role,
                dispute.Work == null
                    ? null
                    : new WorkRef(dispute.Work.Slug, dispute.Work.Title, dispute.Work.Kind, dispute.Work.Date),
                dispute.Person == null
                    ? null
                    : new PersonRef(dispute.Person.Slug, dispute.Person.Name, dispute.Person.Kind)
            ))
            .ToListAsync(cancel);
        var ids = found.Select(dispute => dispute.Id).ToArray();
        var sides = await catalog
            .Claims.Where(claim => EF.Parameter(ids).Contains(claim.DisputeId))
            .OrderBy(claim => claim.DisputeId)
            .ThenBy(claim => claim.Id)
            .ToListAsync(cancel);
        return new DisputeRows(found, sides.ToLookup(claim => claim.DisputeId));
    }

    public IReadOnlyList<DisputeDetails> Details(CitedFacts cited) =>
        [
            .. disputes.Select(dispute => new DisputeDetails
            {
                Id = dispute.Slug,
                Question = dispute.Question,
                Aspect = dispute.Aspect,
                Role = dispute.Role,
                Work = dispute.Work,
                Person = dispute.Person,
                Claims =
                [
                    .. claims[dispute.Id]
                        .Select(claim => new ClaimLine(
                            claim.Text,
                            cited.Key(claim.FactId) ?? "",
                            cited.Of(claim.FactId)
                        )),
                ],
            }),
        ];

    private sealed record Row(
        int Id,
        string Slug,
        string Question,
        string Aspect,
        string? Role,
        WorkRef? Work,
        PersonRef? Person
    );
}

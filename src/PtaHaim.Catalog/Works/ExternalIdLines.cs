using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Works;

/// <summary>Ids in other catalogs with their addresses there.</summary>
internal static class ExternalIdLines
{
    private const int Most = 20;

    public static Task<IReadOnlyList<ExternalIdLine>> OfWorkAsync(
        CatalogContext catalog,
        int work,
        CancellationToken cancel
    ) => ReadAsync(catalog.ExternalIds.Where(row => row.WorkId == work), term => term.Work, cancel);

    public static Task<IReadOnlyList<ExternalIdLine>> OfPersonAsync(
        CatalogContext catalog,
        int person,
        CancellationToken cancel
    ) => ReadAsync(catalog.ExternalIds.Where(row => row.PersonId == person), term => term.Person, cancel);

    private static async Task<IReadOnlyList<ExternalIdLine>> ReadAsync(
        IQueryable<ExternalId> ids,
        Func<Term, string?> address,
        CancellationToken cancel
    )
    {
        var rows = await ids.OrderBy(row => row.Id)
            .Take(Most)
            .Select(row => new { row.Scheme, row.Value })
            .ToListAsync(cancel);
        return [.. rows.Select(row => Line(row.Scheme, row.Value, address))];
    }

    private static ExternalIdLine Line(string scheme, string value, Func<Term, string?> address)
    {
        var term = Vocabularies.ExternalIds.Find(scheme);
        return new ExternalIdLine(
            scheme,
            Vocabularies.ExternalIds.Label(scheme),
            value,
            term is null ? null : address(term)?.Replace("{id}", Uri.EscapeDataString(value), StringComparison.Ordinal)
        );
    }
}

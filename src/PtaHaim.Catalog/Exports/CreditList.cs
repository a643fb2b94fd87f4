using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Exports;

/// <summary>Whose credits are asked for: of all, of one person or of one work.</summary>
public sealed record CreditFilter
{
    /// <summary>The slug of a person, for that one's own credits; or null.</summary>
    public string? Person { get; init; }

    /// <summary>The slug of a work; or null.</summary>
    public string? Work { get; init; }
}

/// <summary>
/// Credits page by page: of a work in its order, of a person work by work, best known first; of all as they were built.
/// Each page walks an index from where the one before ended. At most four statements a page.
/// </summary>
internal sealed class CreditList(CatalogContext catalog, CreditFilter filter, ExportPages pages)
{
    private const string List = "credits";

    private readonly RedirectQueries slugs = new(catalog);
    private int person;
    private int work;

    public async Task<Page<CreditExport>?> ReadAsync(PageRequest page, CancellationToken cancel)
    {
        if (!Cursor.TryRead(page, List, out var cursor))
            return Page<CreditExport>.Refuse(Refusal.BadCursor);
        if (cursor is null && await RefuseAsync(cancel) is { } refusal)
            return Page<CreditExport>.Refuse(refusal);
        var after = cursor is null ? default : (Work: Number(cursor.Key), Id: Number(cursor.Slug));
        var rows = await RowsAsync(after.Work, after.Id, page.Take + 1, cancel);
        var shown = rows.Take(page.Take).ToList();
        var cited = await CitedFacts.ReadAsync(catalog, shown.Select(row => row.FactId), cancel);
        return new Page<CreditExport>(
            [.. shown.Select(row => Export(row, cited))],
            rows.Count > shown.Count ? new Cursor(List, Text(shown[^1].WorkId), Text(shown[^1].Id)).ToString() : null
        );
    }

    private async Task<Refusal?> RefuseAsync(CancellationToken cancel)
    {
        if (filter is { Person: not null, Work: not null })
            return Refusal.Unserved("work", "Credits are listed by person or by work, not by both.", "person", "work");
        if (filter.Person is { } name && (person = await slugs.IdAsync("people", name, cancel)) == 0)
            return await slugs.UnknownAsync("person", "people", name, cancel);
        if (filter.Work is { } title && (work = await slugs.IdAsync("works", title, cancel)) == 0)
            return await slugs.UnknownAsync("work", "works", title, cancel);
        return null;
    }

    private async Task<List<Row>> RowsAsync(int afterWork, int afterId, int take, CancellationToken cancel)
    {
        if (person == 0)
        {
            var credits = work == 0 ? catalog.Credits : catalog.Credits.Where(credit => credit.WorkId == work);
            var following = credits.Where(credit => credit.Id > afterId).OrderBy(credit => credit.Id);
            return await following.Take(take).Select(Row.Of).ToListAsync(cancel);
        }

        var own = catalog.Credits.Where(credit => credit.PersonId == person);
        return await Keyset.ReadAsync(
            own.Where(credit => credit.WorkId == afterWork && credit.Id > afterId)
                .OrderBy(credit => credit.Id)
                .Select(Row.Of),
            own.Where(credit => credit.WorkId > afterWork)
                .OrderBy(credit => credit.WorkId)
                .ThenBy(credit => credit.Id)
                .Select(Row.Of),
            take,
            cancel
        );
    }

    private CreditExport Export(Row row, CitedFacts cited) =>
        new(
            row.Work,
            row.Title,
            row.WorkKind,
            row.Date,
            row.Person,
            row.Name,
            row.PersonKind,
            row.Role,
            row.Label,
            row.Department,
            row.Position,
            row.Character,
            row.CreditedAs,
            row.Uncredited,
            row.Detail,
            cited.Key(row.FactId),
            ExportSources.Of(cited.Of(row.FactId)),
            pages.Work(row.Work)
        );

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(
        int Id,
        int WorkId,
        string Work,
        string Title,
        string WorkKind,
        string? Date,
        string Person,
        string Name,
        string PersonKind,
        string Role,
        string Label,
        string Department,
        int Position,
        string? Character,
        string? CreditedAs,
        bool Uncredited,
        string? Detail,
        int? FactId
    )
    {
        public static readonly System.Linq.Expressions.Expression<Func<Credit, Row>> Of = credit => new Row(
            credit.Id,
            credit.WorkId,
            credit.Work!.Slug,
            credit.Work.Title,
            credit.Work.Kind,
            credit.Work.Date,
            credit.Person!.Slug,
            credit.Person.Name,
            credit.Person.Kind,
            credit.Role!.Key,
            credit.Role.Label,
            credit.Role.Department,
            credit.Position,
            credit.Character,
            credit.CreditedAs,
            credit.Uncredited,
            credit.Detail,
            credit.FactId
        );
    }
}

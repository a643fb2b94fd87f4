using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class SourceModel(SourceQueries sources, FactQueries facts, RedirectQueries redirects) : CatalogPage
{
    public SourceDetails Source { get; private set; } = null!;

    public IReadOnlyList<FactSummary> Facts { get; private set; } = [];

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    private string Path => $"/sources/{Source.Slug}";

    internal override LinkedPage Linked(LinkedSite site) =>
        new("ItemPage") { Main = site.Source(LinkedSource.Cited(Source)) };

    public async Task<IActionResult> OnGetAsync(string slug, string? cursor, CancellationToken cancel)
    {
        if (await sources.FindAsync(slug, facts: false, cancel) is not { } source)
            return await ElsewhereAsync(redirects, "sources", slug, cancel);

        Source = source;
        Head = new PageHead(
            $"{source.Title}, {source.Publisher} · {Site?.Title}",
            $"What “{source.Title}” ({source.Publisher}) supports: {Words.Count(source.FactCount, "fact")} of this catalog."
        )
        {
            Address = Addresses.With(Path, ("cursor", cursor)),
            Json = $"/api/v1/sources/{source.Slug}",
            Section = SiteSection.Sources,
        };
        var page = await facts.ListAsync(
            new FactFilter { Source = source.Slug },
            new PageRequest(PageSize.Max, cursor),
            cancel
        );
        if (page.Refused is { } refusal)
        {
            Wrong = WrongBox.Cursor(refusal, Path);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Facts = page.Items;
        Pager = ListPager.Of(
            "In the order of the catalog",
            Facts.Count,
            cursor,
            page.Next,
            next => Addresses.With(Path, ("cursor", next))
        );
        return Page();
    }

    /// <summary>Where in this source a fact is found, and what the source says there.</summary>
    public IEnumerable<SourceCitation> Here(FactSummary fact) =>
        fact.Citations.Where(citation => citation.Source.Slug == Source.Slug);
}

using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class SourcesModel(SourceQueries sources) : CatalogPage
{
    private const string Path = "/sources";

    public string? Kind { get; private set; }

    public string Heading => Kind is { } kind ? Vocabularies.SourceKinds.Plural(kind) : "Sources";

    public IReadOnlyList<SourceSummary> Sources { get; private set; } = [];

    public Total? Total { get; private set; }

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    internal override LinkedPage Linked(LinkedSite site) =>
        LinkedPage.List(site, Head.Address, Sources.Select(LinkedSource.Of(site)));

    public async Task<IActionResult> OnGetAsync(string? kind, string? cursor, CancellationToken cancel)
    {
        Kind = kind;
        Head = new PageHead(
            $"{Heading} · {Site?.Title}",
            "The articles, interviews and pages on which the facts of this catalog rest."
        )
        {
            Address = Address(Kind, cursor),
            Json = Addresses.With("/api/v1/sources", ("kind", kind), ("limit", $"{Rows}"), ("cursor", cursor)),
            Section = SiteSection.Sources,
        };
        var page = await sources.ListAsync(kind, new PageRequest(Rows, cursor, Count: true), cancel);
        if (page.Refused is { } refusal)
        {
            Wrong =
                refusal.Parameter == "kind"
                    ? new WrongBox(
                        "No such kind of source",
                        refusal.Message,
                        [.. refusal.Valid.Select(valid => (Vocabularies.SourceKinds.Plural(valid), Address(valid)))]
                    )
                    : WrongBox.Cursor(refusal, Address(Kind));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        (Sources, Total) = (page.Items, page.Total);
        Pager = ListPager.Of("By publisher", Sources.Count, cursor, page.Next, next => Address(Kind, next));
        return Page();
    }

    public static string Address(string? kind, string? cursor = null) =>
        Addresses.With(Path, ("kind", kind), ("cursor", cursor));
}

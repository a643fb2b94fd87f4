using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class AboutModel(SourceQueries sources) : CatalogPage
{
    public CatalogSummary Catalog => Site!;

    /// <summary>How many sources of each kind there are, in the order of the vocabulary.</summary>
    public IReadOnlyList<(string Kind, string Label, int Count)> SourceKinds { get; private set; } = [];

    public string? Contact => Setting(options => options.Contact);

    /// <summary>The contact as an address to follow; null where it is none.</summary>
    public string? ContactAddress =>
        Contact switch
        {
            null => null,
            var web
                when Uri.TryCreate(web, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" =>
                web,
            var mail when mail.Contains('@', StringComparison.Ordinal) => $"mailto:{mail}",
            _ => null,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var kinds = new List<(string, string, int)>();
        foreach (var kind in Vocabularies.SourceKinds.Terms)
        {
            var page = await sources.ListAsync(kind.Id, new PageRequest(1, Count: true), cancel);
            if (page.Total is { Count: > 0 } total)
                kinds.Add((kind.Id, Vocabularies.SourceKinds.Plural(kind.Id), total.Count));
        }

        SourceKinds = kinds;
        Head = new PageHead(
            $"How facts are checked · {Catalog.Title}",
            "What this catalog is, how its facts are checked, how well they are supported, and how to ask for a correction."
        )
        {
            Address = "/about",
            Json = "/api/v1/catalog",
        };
        return Page();
    }

    /// <summary>A share in whole per cent; 0 of nothing.</summary>
    public static int PerCent(int part, int whole) =>
        whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}

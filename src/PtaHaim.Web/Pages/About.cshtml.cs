using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Data;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class AboutModel : CatalogPage
{
    public CatalogSummary Catalog => Site!;

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

    internal override LinkedPage Linked(LinkedSite site) =>
        new("AboutPage") { About = [LinkedCatalog.Dataset(Catalog, site)] };

    public IActionResult OnGet()
    {
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

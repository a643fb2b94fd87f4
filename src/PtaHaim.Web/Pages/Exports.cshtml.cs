using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Exports;
using PtaHaim.Web.Exports;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class ExportsModel(ExportStore store) : CatalogPage
{
    /// <summary>The files of most catalogs are there by then; those of a large one are worth coming back for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Null while they are made, and where they cannot be.</summary>
    public ExportManifest? Files { get; private set; }

    public bool BeingMade { get; private set; }

    /// <summary>The lists that need no choice.</summary>
    public IReadOnlyList<TakeList> Lists { get; } =
    [
        new("Works", "works", ""),
        new("People", "people", ""),
        new("Credits", "credits", ""),
        new("Pairs that share most", "collaborations", ""),
        new("Timeline of the catalog", "timeline", "?whole=true"),
        new("Places", "places", ""),
        new("Sources", "sources", ""),
        new("Facts", "facts", ""),
        new("Where sources disagree", "disputes", ""),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Head = new PageHead(
            $"Exports · {Site?.Title}",
            "All of this catalog to take away: as one JSON file, tables, a graph and a database, with checksums and licence."
        )
        {
            Address = "/exports",
            Json = $"/exports/{ExportManifest.Name}",
        };
        try
        {
            Files = (await store.FindAsync().WaitAsync(Patience, cancel)).Manifest;
        }
        catch (TimeoutException)
        {
            BeingMade = true;
            NotToBeKept();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            NotToBeKept();
        }

        return Page();
    }

    public static string Size(long bytes) =>
        bytes switch
        {
            < 1_000 => $"{bytes} bytes",
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
            < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        };

    /// <summary>What it says of the files changes while the catalog stays the same.</summary>
    private void NotToBeKept()
    {
        HttpContext.Features.Set<ServedCatalog>(null);
        HttpContext.Features.Get<Microsoft.AspNetCore.OutputCaching.IOutputCacheFeature>()!.Context.AllowCacheStorage =
            false;
        Response.Headers.CacheControl = "no-store";
    }
}

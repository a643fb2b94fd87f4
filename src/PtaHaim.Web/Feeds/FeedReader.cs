using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Feeds;

/// <summary>Puts the feed of the catalog, of a person or of a pair together.</summary>
internal sealed class FeedReader(
    ChangeQueries changes,
    CatalogQueries catalog,
    CatalogIdentity identity,
    RedirectQueries redirects,
    PublicOrigin origin
)
{
    /// <summary>Null where the catalog has one of those people not, or keeps no log.</summary>
    public async Task<SiteFeed?> FindAsync(HttpRequest request, string[] with, CancellationToken cancel)
    {
        with = [.. with.Order(StringComparer.Ordinal)];
        if (await changes.FeedAsync(with, cancel) is not { Updated: { } updated } feed)
            return null;
        var site = await catalog.SummaryAsync(identity, cancel);
        var page = with switch
        {
            [] => "/",
            [var slug] => $"/people/{slug}",
            _ => Addresses.Pair(with[0], with[1]),
        };
        var names = string.Join(" × ", feed.People.Select(person => person.Name));
        var (atom, json) = FeedAddresses.Of(page);
        return new SiteFeed
        {
            Title = with.Length == 0 ? site.Title : $"{names} · {site.Title}",
            Description =
                with.Length == 0
                    ? "What was added, changed and removed in this catalog, with its sources."
                    : $"What changed in this catalog that concerns {string.Join(" and ", feed.People.Select(person => person.Name))}.",
            Author = site.Title,
            Page = Absolute(page),
            Atom = Absolute(atom),
            Json = Absolute(json),
            Updated = updated,
            Entries = [.. feed.Items.Select(item => FeedEntry.Of(item, Absolute))],
        };

        string Absolute(string path) => origin.Absolute(request, path);
    }

    /// <summary>Those people by the slugs that they have now; null where all are called so already.</summary>
    public async Task<string[]?> MovedAsync(string[] with, CancellationToken cancel)
    {
        var now = new string[with.Length];
        for (var index = 0; index < with.Length; index++)
            now[index] = await redirects.FindAsync("people", with[index], cancel) ?? with[index];
        return now.SequenceEqual(with) ? null : now;
    }
}

/// <summary>Where the feeds of a page are.</summary>
internal static class FeedAddresses
{
    /// <param name="page">The address of the page, from the root.</param>
    public static (string Atom, string Json) Of(string page)
    {
        var folder = page.TrimEnd('/');
        return ($"{folder}/feed.atom", $"{folder}/feed.json");
    }

    /// <summary>The page whose own feed a page offers beside that of the catalog; null where it has none.</summary>
    public static string? Own(string? address) =>
        address?.Split('/') is ["", "people", _] or ["", "collaborations", _, _] ? address : null;
}

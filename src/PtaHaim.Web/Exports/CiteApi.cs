using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.Api;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Exports;

/// <summary>
/// How to cite a page, with the day of this very request: pages are kept over midnight, so these are addresses of their
/// own that nobody keeps.
/// </summary>
internal sealed class CiteApi(
    WorkQueries works,
    PersonQueries people,
    SourceQueries sources,
    CatalogQueries catalog,
    SnapshotLease lease,
    PublicOrigin origin,
    TimeProvider time
)
{
    private const int LongestPage = 2000;

    public static IResult NeedsPage { get; } =
        ApiAnswers.Bad([
            new ApiError(
                "page",
                "page takes the address of a page of a work, a person, a pair, a path or a source, from its first slash on.",
                ["/works/…", "/people/…", "/collaborations/…/…", "/paths?from=…&to=…", "/sources/…"]
            ),
        ]);

    public async Task<IResult> AnswerAsync(HttpContext http, string ending, string? page, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (page is null || page.Length > LongestPage || await TitleAsync(page, cancel) is not var (title, address))
            return NeedsPage;
        var snapshot = lease.Snapshot;
        var site = await catalog.SummaryAsync(new CatalogIdentity(snapshot.Fingerprint), cancel);
        var citation = new PageCitation(
            title,
            site.Title,
            origin.Absolute(http.Request, address),
            snapshot.Fingerprint,
            snapshot.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null,
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        );
        return ending switch
        {
            "bib" => TypedResults.Text(citation.ToBibTeX(), "application/x-bibtex", Encoding.UTF8),
            "json" => TypedResults.Text(citation.ToCslJson(), "application/vnd.citationstyles.csl+json", Encoding.UTF8),
            _ => TypedResults.Text(citation.ToText() + "\n", "text/plain", Encoding.UTF8),
        };
    }

    /// <summary>What the page is about and its one address; null where there is no such page.</summary>
    private async Task<(string Title, string Address)?> TitleAsync(string page, CancellationToken cancel)
    {
        var (path, query) = page.Split('?', 2) is [var before, var after] ? (before, after) : (page, "");
        return path.Split('/') switch
        {
            ["", "works", var slug] when await works.FindAsync(slug, WorkParts.None, cancel) is { } work => (
                PartialDate.Parse(work.Date) is { } date ? $"{work.Title} ({date.Year})" : work.Title,
                $"/works/{work.Slug}"
            ),
            ["", "people", var slug] when await NameAsync(slug, cancel) is { } name => (name, $"/people/{slug}"),
            ["", "sources", var slug] when await sources.FindAsync(slug, facts: false, cancel) is { } source => (
                source.Title,
                $"/sources/{source.Slug}"
            ),
            ["", "collaborations", var a, var b] when await NamesAsync(a, b, cancel) is var (one, other) => (
                $"{one} × {other}",
                string.CompareOrdinal(a, b) <= 0 ? $"/collaborations/{a}/{b}" : $"/collaborations/{b}/{a}"
            ),
            ["", "paths"] => await PathAsync(QueryHelpers.ParseQuery(query), cancel),
            _ => null,
        };
    }

    private async Task<(string Title, string Address)?> PathAsync(
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query,
        CancellationToken cancel
    )
    {
        if (
            await NamesAsync(
                query.GetValueOrDefault("from").ToString(),
                query.GetValueOrDefault("to").ToString(),
                cancel
            )
            is not var (from, to)
        )
            return null;
        var same = new QueryBuilder();
        foreach (var (name, values) in query)
            same.Add(name, values.OfType<string>());
        return ($"{from} to {to}", $"/paths{same.ToQueryString()}");
    }

    private async Task<(string One, string Other)?> NamesAsync(string a, string b, CancellationToken cancel) =>
        a != b && await NameAsync(a, cancel) is { } one && await NameAsync(b, cancel) is { } other
            ? (one, other)
            : null;

    private async Task<string?> NameAsync(string slug, CancellationToken cancel) =>
        (await people.FindAsync(slug, PersonParts.None, cancel))?.Name;
}

/// <summary>The page to cite.</summary>
public sealed record CiteRequest(
    [
        Microsoft.AspNetCore.Mvc.FromQuery(Name = "page"),
        System.ComponentModel.Description("The address of the page, from its first slash on.")
    ]
        string? Page
);

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

/// <summary>
/// What a visitor sees where there is no page to see, whatever the method was. Only a 404 asks the catalog, because
/// then the catalog has just answered; the others must stand without it.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : CatalogPage
{
    private static readonly string[] Scopes = ["works", "people", "places", "sources"];

    /// <summary>The status of what failed. Asked for by its own address this page is not there.</summary>
    public int Code => Failed is null ? StatusCodes.Status404NotFound : Response.StatusCode;

    /// <summary>The address that was asked for, as it was written; null where somebody asked for this very page.</summary>
    public string? Asked =>
        Failed is null ? null : Uri.UnescapeDataString(Failed.OriginalPathBase + Failed.OriginalPath);

    /// <summary>The address without its parameters, where they are what did not fit; else null.</summary>
    public string? Bare =>
        Code == StatusCodes.Status400BadRequest
        && Failed is { OriginalQueryString.Length: > 1 } failed
        && !failed.OriginalPath.StartsWith("//", StringComparison.Ordinal)
            ? new PathString(failed.OriginalPathBase).Add(failed.OriginalPath).ToUriComponent()
            : null;

    /// <summary>What stands at addresses that look like it.</summary>
    public IReadOnlyList<(string Address, string Text)> Near { get; private set; } = [];

    public string Heading =>
        Code switch
        {
            400 => "That does not fit",
            404 => "Nothing is showing here",
            405 => "This page is for reading",
            429 => "One at a time, please",
            503 => "Closed for a moment",
            >= 500 => "The reel broke",
            _ => ReasonPhrases.GetReasonPhrase(Code) is { Length: > 0 } phrase ? phrase : "That did not work",
        };

    public string Text =>
        ErrorAnswers.Detail(HttpContext)
        ?? Code switch
        {
            400 =>
                "The request is not one that this site understands. The address may have been cut or changed on its way.",
            405 => "Pages here can be read, and nothing else can be done with them.",
            413 => "The request carries more than this site takes.",
            414 => "The address is longer than this site reads.",
            429 => "Too many requests came from your address. Wait a moment, then try again.",
            431 => "The request has more headers than this site reads.",
            503 => "The catalog is away. It comes back by itself; try again in a moment.",
            >= 500 => "Something failed on our side, not on yours.",
            _ => "The request could not be answered.",
        };

    /// <summary>The name under which the log has this request.</summary>
    public string Trace => HttpContext.TraceIdentifier;

    private IStatusCodeReExecuteFeature? Failed => HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

    protected override bool NeedsCatalog =>
        Code == StatusCodes.Status404NotFound && HttpContext.RequestServices.GetService<CatalogQueries>() is not null;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.StatusCode = Code;
        Response.Headers.CacheControl = "no-store";
        Head = new PageHead($"{Heading} · PtaHaim", Heading);
        if (NeedsCatalog)
            Near = await NearAsync(HttpContext.RequestServices.GetRequiredService<RedirectQueries>());
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    private async Task<IReadOnlyList<(string Address, string Text)>> NearAsync(RedirectQueries redirects)
    {
        var (scope, slugs) = Asked?.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var known, var slug] when Scopes.Contains(known) => (known, new[] { slug }),
            ["collaborations", var first, var second] => ("people", new[] { first, second }),
            _ => ("", []),
        };
        var near = new List<(string, string)>();
        foreach (var slug in slugs)
            near.AddRange(
                (await redirects.NearMatchesAsync(scope, slug, HttpContext.RequestAborted)).Select(match =>
                    ($"/{scope}/{match.Slug}", Name(match))
                )
            );
        return [.. near.Distinct()];
    }

    private static string Name(NearMatch match) =>
        match.Kind is { } kind ? $"{match.Name} ({Words.Lower(Words.KindAndYear(kind, match.Date))})" : match.Name;
}

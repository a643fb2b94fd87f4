using PtaHaim.Catalog.Exports;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Exports;

/// <summary>Every list from its first row to its last, as CSV, JSON and NDJSON, under the filters that the API has for it.</summary>
internal static class ExportsApi
{
    public const string Root = "/exports";

    private const string Formats = "{ending:regex(^(csv|json|ndjson)$)}";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What pages of a list take and a whole list does not, and what is a list of its own.</summary>
    private static readonly string[] OfPages = ["limit", "cursor", "count", "include", "ids"];

    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services
            .AddSingleton<ExportTurns>()
            .AddSingleton<ExportStore>()
            .AddScoped<ExportAnswers>()
            .AddScoped<CiteApi>();

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        var exports = app.MapGroup(Root).AddEndpointFilter<QueryRules>().ExcludeFromDescription();

        exports.MapLists();
        exports.MapSharedLists();
        exports
            .MapMethods("/schema.json", Reads, () => DatabaseSchema.Tables)
            .WithMetadata(new QueryParameters([]))
            .WithMetadata(new ExportStream());
        exports
            .MapMethods(
                "/cite.{ending:regex(^(txt|bib|json)$)}",
                Reads,
                (
                    string ending,
                    [AsParameters] CiteRequest request,
                    CiteApi cite,
                    HttpContext http,
                    CancellationToken cancel
                ) => cite.AnswerAsync(http, ending, request.Page, cancel)
            )
            .WithMetadata(new QueryParameters([new QueryParameter("page", typeof(string), "", [])]));
        exports.MapExportFiles();
    }

    /// <summary>Maps a list in all formats, with the parameters of its handler but those of pages; one may be kept.</summary>
    public static void MapStream(
        this IEndpointRouteBuilder exports,
        string list,
        Delegate handler,
        string? keep = null
    ) =>
        exports
            .MapMethods($"/{list}.{Formats}", Reads, handler)
            .WithMetadata(
                new QueryParameters([
                    .. QueryParameters
                        .Of(handler.Method)
                        .All.Where(parameter => parameter.Name == keep || !OfPages.Contains(parameter.Name)),
                ])
            )
            .WithMetadata(new ExportStream());
}

/// <summary>Marks an endpoint that streams rows: neither kept nor compressed, with a validator of the catalog.</summary>
internal sealed class ExportStream;

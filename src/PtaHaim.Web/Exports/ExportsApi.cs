using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Exports;

/// <summary>Every list from its first row to its last, as CSV, JSON and NDJSON, under the filters that the API has for it.</summary>
internal static class ExportsApi
{
    public const string Root = "/exports";

    private const string Formats = "{ending:regex(^(csv|json|ndjson)$)}";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What pages of a list take and a whole list does not.</summary>
    private static readonly string[] OfPages = ["limit", "cursor", "count", "include"];

    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services
            .AddSingleton<ExportTurns>()
            .AddSingleton<ExportStore>()
            .AddScoped<ExportAnswers>()
            .AddScoped<CiteApi>();

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        var exports = app.MapGroup(Root).AddEndpointFilter<QueryRules>().ExcludeFromDescription();

        exports.MapStream("works", Works);
        exports.MapStream("people", People);
        exports.MapStream("credits", Credits);
        exports.MapStream("collaborations", Pairs);
        exports.MapStream("collaborators", Collaborators);
        exports.MapStream("shared-works", Shared);
        exports.MapStream("paths", Steps, keep: "cursor");
        exports.MapStream("timeline", Timeline);
        exports.MapStream("sources", Sources);
        exports.MapStream("places", Places);
        exports.MapStream("facts", Facts);
        exports.MapStream("disputes", Disputes);
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

    private static void MapStream(
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

    private static Task<IResult> Works(
        string ending,
        [AsParameters] WorksRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        answers.StreamAsync(http, ending, (pages, until) => exports.WorksAsync(request.Filter(), pages, until), cancel);

    private static Task<IResult> People(
        string ending,
        [AsParameters] PeopleRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        answers.StreamAsync(
            http,
            ending,
            (pages, until) => exports.PeopleAsync(request.Filter(), pages, until),
            cancel
        );

    private static Task<IResult> Credits(
        string ending,
        [AsParameters] CreditsExportRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        answers.StreamAsync(
            http,
            ending,
            (pages, until) => exports.CreditsAsync(request.Filter(), pages, until),
            cancel
        );

    private static Task<IResult> Pairs(
        string ending,
        [AsParameters] ListRequest request,
        SharedExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) => answers.StreamAsync(http, ending, exports.PairsAsync, cancel);

    private static async Task<IResult> Collaborators(
        string ending,
        [AsParameters] CollaboratorsExportRequest whose,
        [AsParameters] CollaboratorsRequest request,
        SharedExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        Api.Paging.Text(whose.Person) is not { } person
            ? ApiAnswers.Bad([new ApiError("person", "person takes the slug of a person, and is needed.", [])])
            : await answers.StreamAsync(
                http,
                ending,
                (pages, until) => exports.CollaboratorsAsync(person, request.Filter(), pages, until),
                cancel
            );

    private static async Task<IResult> Shared(
        string ending,
        [AsParameters] SharedWorksExportRequest request,
        GraphTerms terms,
        SharedExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var (with, filter) = (request.With ?? [], request.Filter());
        if (with.Length == 0)
            return ApiAnswers.Bad([
                new ApiError("with", Api.Paging.EachOnce.Replace("{0}", "with", StringComparison.Ordinal), []),
            ]);
        if (Api.Paging.Repeated(with) is { } repeated)
            return ApiAnswers.Bad([repeated]);
        if ((terms.UnknownKind("kind", filter.Kinds) ?? terms.UnknownRole("role", filter.Roles)) is { } unknown)
            return ApiAnswers.Bad(unknown);
        return await answers.StreamAsync(
            http,
            ending,
            (pages, until) => exports.SharedAsync(with, filter, pages, until),
            cancel
        );
    }

    private static async Task<IResult> Steps(
        string ending,
        [AsParameters] PathRequest request,
        SharedExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        request.Missing() is { Count: > 0 } missing
            ? ApiAnswers.Bad(missing)
            : await answers.StreamAsync(
                http,
                ending,
                (pages, until) => exports.PathAsync(request.Question(), pages, until),
                cancel
            );

    private static async Task<IResult> Timeline(
        string ending,
        [AsParameters] TimelineRequest request,
        SharedExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var (with, whole) = (request.With ?? [], request.Whole == true);
        if (request.Error() is { } error)
            return ApiAnswers.Bad([error]);
        return await answers.StreamAsync(
            http,
            ending,
            (pages, until) => exports.TimelineAsync(with, whole, request.Filter(), pages, until),
            cancel
        );
    }

    private static Task<IResult> Sources(
        string ending,
        [AsParameters] SourcesRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) => answers.StreamAsync(http, ending, (pages, until) => exports.SourcesAsync(request.Kind, pages, until), cancel);

    private static Task<IResult> Places(
        string ending,
        [AsParameters] ListRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) => answers.StreamAsync(http, ending, exports.PlacesAsync, cancel);

    private static Task<IResult> Facts(
        string ending,
        [AsParameters] FactsRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        answers.StreamAsync(http, ending, (pages, until) => exports.FactsAsync(request.Filter(), pages, until), cancel);

    private static Task<IResult> Disputes(
        string ending,
        [AsParameters] DisputesRequest request,
        ExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        answers.StreamAsync(
            http,
            ending,
            (pages, until) =>
                exports.DisputesAsync(Api.Paging.Text(request.Work), Api.Paging.Text(request.Person), pages, until),
            cancel
        );
}

/// <summary>Marks an endpoint that streams rows: neither kept nor compressed, with a validator of the catalog.</summary>
internal sealed class ExportStream;

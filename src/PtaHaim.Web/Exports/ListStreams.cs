using PtaHaim.Catalog.Exports;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Exports;

/// <summary>The lists of the catalog, and what a search finds in it.</summary>
internal static class ListStreams
{
    public static void MapLists(this IEndpointRouteBuilder exports)
    {
        exports.MapStream("works", Works);
        exports.MapStream("people", People);
        exports.MapStream("credits", Credits);
        exports.MapStream("sources", Sources);
        exports.MapStream("places", Places);
        exports.MapStream("facts", Facts);
        exports.MapStream("disputes", Disputes);
        exports.MapStream("search", Found);
    }

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

    private static Task<IResult> Found(
        string ending,
        [AsParameters] SearchRequest request,
        SearchExportQueries exports,
        ExportAnswers answers,
        HttpContext http,
        CancellationToken cancel
    ) =>
        answers.StreamAsync(
            http,
            ending,
            (pages, until) => exports.FindAsync(request.Question(), pages, until),
            cancel
        );
}

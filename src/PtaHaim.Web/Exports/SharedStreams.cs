using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Exports;

/// <summary>The lists of who worked with whom.</summary>
internal static class SharedStreams
{
    public static void MapSharedLists(this IEndpointRouteBuilder exports)
    {
        exports.MapStream("collaborations", Pairs);
        exports.MapStream("collaborators", Collaborators);
        exports.MapStream("shared-works", Shared);
        exports.MapStream("paths", Steps, keep: "cursor");
        exports.MapStream("timeline", Timeline);
    }

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
}

namespace PtaHaim.Web.Api;

/// <summary>The JSON API. Additive changes only within v1: see docs/api.md.</summary>
public static class JsonApi
{
    public const string Root = "/api/v1";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What the API needs beside the query classes and the hosting.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddOpenApiDocument();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter<QueryRules>();

        api.MapIndex();
        api.MapWorks();
        api.MapPeople();
        api.MapCollaborations();
        api.MapPaths();
        api.MapTimeline();
        api.MapGraph();
        api.MapSearch();
        api.MapSuggest();
        api.MapLookup();
        api.MapSources();
        api.MapPlaces();
        api.MapFacts();
        api.MapDisputes();
        api.MapChanges();
        api.MapCatalog();

        app.MapMethods("/api/{**rest}", Reads, ApiAnswers.NoSuchRoute).ExcludeFromDescription();
    }

    /// <summary>GET and HEAD together: a HEAD is a GET whose body nobody sends.</summary>
    internal static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes
            .MapMethods(pattern, Reads, handler)
            .WithMetadata(QueryParameters.Of(handler.Method))
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>A look-up by slug: it may be unknown, or have moved.</summary>
    internal static RouteHandlerBuilder MapFind(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes
            .MapRead(pattern, handler)
            .Produces(StatusCodes.Status308PermanentRedirect)
            .ProducesProblem(StatusCodes.Status404NotFound);
}

using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;

namespace PtaHaim.Web.Api;

internal static class PeopleApi
{
    private const string Scope = "people";

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");

        people.MapRead("", List).WithName("listPeople").WithSummary("People, groups and companies, by name");
        people
            .MapFind("/{slug}", Find)
            .WithName("findPerson")
            .WithSummary("One person with relationships, works, collaborators and sources");
        people
            .MapFind("/{slug}/credits", Credits)
            .WithName("listPersonCredits")
            .WithSummary("A person's works with all roles, best known first");
        people
            .MapFind("/{slug}/collaborators", Collaborators)
            .WithName("listCollaborators")
            .WithSummary("Those who share works with a person, most first, with what each of the two did");
        people
            .MapFind("/{slug}/distances", Distances)
            .WithName("findDistances")
            .WithSummary("How many people stand how many shared works from a person");
    }

    private static async Task<Results<Ok<ApiPage<PersonSummary>>, ProblemHttpResult>> List(
        [AsParameters] PeopleRequest request,
        PersonQueries people,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (request.Ids is null)
            return ApiAnswers.Page(http, await people.ListAsync(request.Filter(), request.Page(), cancel));
        return IdList.Error(http) is { } error
            ? ApiAnswers.Bad([error])
            : ApiAnswers.Named(await people.ListBySlugAsync(Paging.Split(request.Ids), cancel));
    }

    private static async Task<Results<Ok<PersonDetails>, RedirectHttpResult, ProblemHttpResult>> Find(
        string slug,
        [AsParameters] PersonRequest request,
        PersonQueries people,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (await people.FindAsync(slug, request.Parts(), cancel) is not { } person)
            return await ApiAnswers.MissingAsync<PersonDetails>(http, redirects, Scope, slug, cancel);
        return TypedResults.Ok(
            person.NextCredits is not { } cursor
                ? person
                : person with
                {
                    MoreCredits = ApiAnswers.With(
                        http,
                        "cursor",
                        cursor,
                        $"{JsonApi.Root}/people/{person.Slug}/credits"
                    ),
                }
        );
    }

    private static async Task<Results<Ok<ApiPage<PersonWork>>, RedirectHttpResult, ProblemHttpResult>> Credits(
        string slug,
        [AsParameters] ListRequest request,
        PersonQueries people,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await people.CreditsAsync(slug, request.Page(), cancel) is { } page
            ? ApiAnswers.Found(ApiAnswers.Page(http, page))
            : await ApiAnswers.MissingAsync<ApiPage<PersonWork>>(http, redirects, Scope, slug, cancel);

    private static async Task<Results<Ok<ApiPage<Collaborator>>, RedirectHttpResult, ProblemHttpResult>> Collaborators(
        string slug,
        [AsParameters] CollaboratorsRequest request,
        CollaboratorQueries collaborators,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await collaborators.ListAsync(slug, request.Filter(), request.Page(), cancel) is { } page
            ? ApiAnswers.Found(ApiAnswers.Page(http, page))
            : await ApiAnswers.MissingAsync<ApiPage<Collaborator>>(http, redirects, Scope, slug, cancel);

    private static async Task<Results<Ok<PersonDistances>, RedirectHttpResult, ProblemHttpResult>> Distances(
        string slug,
        DistanceQueries distances,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await distances.FindAsync(slug, cancel) switch
        {
            { Distances: { } found } => TypedResults.Ok(found),
            { Busy: true } => ApiAnswers.Busy(http),
            _ => await ApiAnswers.MissingAsync<PersonDistances>(http, redirects, Scope, slug, cancel),
        };
}

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Hosting;

/// <summary>Problem details under /api, the error page elsewhere; exceptions become a status without a word about the inside.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => context.Surface() == Surface.Page, pages => pages.UseStatusCodePages(ShowPageAsync));
        app.UseWhen(context => context.Surface() == Surface.Embed, cards => cards.UseStatusCodePages(ShowSmallAsync));
        app.UseWhen(
            context => context.Surface() is not (Surface.Page or Surface.Embed),
            others =>
                others.UseStatusCodePages(error =>
                    Problem.WriteAsync(error.HttpContext, detail: Detail(error.HttpContext))
                )
        );
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                // Only the status: the middleware above writes the answer, as for any other error.
                ExceptionHandler = SayWhenToAskAgain,
                AllowStatusCode404Response = true,
                StatusCodeSelector = failure => StatusOf(failure, app.ApplicationServices),
            }
        );
    }

    /// <summary>
    /// A damaged snapshot is repaired by whoever meets it, and a database that is away may come back: the same request
    /// may succeed a moment later.
    /// </summary>
    private static int StatusOf(Exception failure, IServiceProvider services) =>
        failure is BadHttpRequestException bad ? bad.StatusCode
        : services.GetService<CatalogService>() is { } catalog && (catalog.IsDamage(failure) || catalog.IsAway(failure))
            ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    private static Task SayWhenToAskAgain(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }

    /// <summary>Answers with the error page. Should that fail too, a page that needs nothing keeps the status.</summary>
    private static async Task ShowPageAsync(StatusCodeContext error)
    {
        var context = error.HttpContext;
        var (request, response, status) = (context.Request, context.Response, context.Response.StatusCode);
        var (path, query) = (request.Path, request.QueryString);

        context.Features.Set<IStatusCodeReExecuteFeature>(
            new StatusCodeReExecuteFeature
            {
                OriginalPath = path.Value!,
                OriginalPathBase = request.PathBase.Value!,
                OriginalQueryString = query.Value,
            }
        );
        request.Path = $"/error/{status}";
        request.QueryString = QueryString.Empty;
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        try
        {
            await error.Next(context);
        }
        finally
        {
            (request.Path, request.QueryString) = (path, query);
        }

        if (response.HasStarted || response.StatusCode == status)
            return;
        response.StatusCode = status;
        await SmallPage.WriteAsync(context, ReasonPhrases.GetReasonPhrase(status), Detail(context) ?? "");
    }

    /// <summary>A frame has no room for the error page.</summary>
    private static Task ShowSmallAsync(StatusCodeContext error)
    {
        var context = error.HttpContext;
        return SmallPage.WriteAsync(
            context,
            ReasonPhrases.GetReasonPhrase(context.Response.StatusCode),
            Detail(context) ?? "There is no card at this address."
        );
    }

    /// <summary>What a person can do about it, where the status does not say it.</summary>
    public static string? Detail(HttpContext context) => context.Features.Get<ErrorDetail>()?.Text;
}

/// <summary>A sentence for the error that this request ends in.</summary>
internal sealed record ErrorDetail(string Text);

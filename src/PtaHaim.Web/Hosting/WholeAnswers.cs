using Microsoft.AspNetCore.Http.Features;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Lets an answer be finished before its first byte leaves: it then has a length, a failure half-way is a clean error instead
/// of half a page, a slow line holds no handler, and the time limit measures our work alone. Lists of at most 100 items keep it small.
/// </summary>
internal sealed class WholeAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var client = context.Features.Get<IHttpResponseBodyFeature>()!;
        using var answer = new MemoryStream();
        var whole = new StreamResponseBodyFeature(answer);
        context.Features.Set<IHttpResponseBodyFeature>(whole);
        try
        {
            await next(context);
            await whole.CompleteAsync();
        }
        finally
        {
            context.Features.Set(client);
        }

        if (answer.Length == 0)
            return;

        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(
            answer.GetBuffer().AsMemory(0, (int)answer.Length),
            context.RequestAborted
        );
    }
}

namespace PtaHaim.Web.Hosting;

/// <summary>
/// A request that meets damage to the catalog waits for the repair and is answered from the repaired one. Nothing of it has
/// been sent by then, because <see cref="WholeAnswers"/> holds answers back until they are whole.
/// </summary>
internal sealed class AfterRepair(RequestDelegate next, CatalogRepair? repair = null)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (repair is not null && !context.Response.HasStarted)
        {
            if (!await repair(context, failure))
                throw;
            context.Response.Clear();
            await AskAgainAsync(context);
        }
    }

    private async Task AskAgainAsync(HttpContext context)
    {
        var damaged = context.RequestServices;
        await using var scope = damaged.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = damaged;
        }
    }
}

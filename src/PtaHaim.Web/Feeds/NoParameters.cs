using PtaHaim.Catalog.Text;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Feeds;

/// <summary>Addresses without parameters: an unknown one is a 400, as on pages; what others append to follow a reader is passed over.</summary>
internal static class NoParameters
{
    public static async ValueTask<object?> RefuseAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var name = http.Request.Query.Keys.FirstOrDefault(name => !FollowingParameters.Has(name));
        if (name is null)
            return await next(context);
        http.Features.Set(new ErrorDetail($"There is no parameter “{Words.Cut(name, 60)}”; this address takes none."));
        return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
    }
}

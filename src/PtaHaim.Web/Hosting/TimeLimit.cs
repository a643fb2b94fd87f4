using Microsoft.AspNetCore.Http.Timeouts;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Every question is bounded by construction; this is the belt. A question that does run past its time is cancelled and
/// refused as too costly (400): the server is well, so it is no 5xx, and 408 would make browsers ask again.
/// </summary>
internal static class TimeLimit
{
    public static void Configure(RequestTimeoutOptions options) =>
        options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = RequestLimits.Time,
            TimeoutStatusCode = StatusCodes.Status400BadRequest,
            WriteTimeoutResponse = context =>
            {
                context.Features.Set(
                    new ErrorDetail("This question took longer than 10 seconds and was stopped; ask for less.")
                );
                return Task.CompletedTask;
            },
        };
}

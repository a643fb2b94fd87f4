using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PtaHaim.Web.Hosting;

internal static class Log
{
    public static void AddLog(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (services, log) =>
            {
                log.MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("System", LogEventLevel.Warning)
                    // A start that fails is said once, in one sentence, by StartUp.
                    .Filter.ByExcluding(IsFailedStart);

                if (services.GetRequiredService<IOptions<LogOptions>>().Value.Format == LogFormat.Json)
                    log.WriteTo.Console(new CompactJsonFormatter());
                else
                    log.WriteTo.Console(new OneLineFormatter());
            }
        );

    private static bool IsFailedStart(LogEvent happening) =>
        happening.Exception is not null
        && happening.Properties.TryGetValue("SourceContext", out var source)
        && source
            is ScalarValue
            {
                Value: "Microsoft.Extensions.Hosting.Internal.Host" or "Microsoft.AspNetCore.Server.Kestrel"
            }
        && happening.Level >= LogEventLevel.Error
        && !StartUp.IsOver;
}

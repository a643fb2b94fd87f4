using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// From the first instruction to the exit code. A stop signal is obeyed at any moment: .NET 10 installs no handler of its own
/// until the host runs, and one that arrives while the port is bound would abort the process. What cannot start says why in one
/// sentence on the error stream and exits with 1.
/// </summary>
internal static partial class StartUp
{
    /// <summary>True once the site serves: from then on a failure of the server is news for the log.</summary>
    internal static bool IsOver { get; private set; }

    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        using var stop = new CancellationTokenSource();
        using var terminate = Obey(PosixSignal.SIGTERM);
        using var interrupt = Obey(PosixSignal.SIGINT);
        IHostApplicationLifetime? lifetime = null;

        try
        {
            await using var app = build();
            lifetime = app.Lifetime;
            using var stopped = stop.Token.Register(lifetime.StopApplication);
            await app.StartAsync(stop.Token);
            IsOver = true;
            Announce(app);
            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (OperationCanceledException) when (IsStopping())
        {
            return 0;
        }
        catch (Exception failure) when (failure is not HostAbortedException)
        {
            await Console.Error.WriteLineAsync(Sentence(failure));
            return 1;
        }

        // The host hears signals too while it starts, and may be the first to act on one.
        bool IsStopping() =>
            stop.IsCancellationRequested || lifetime is { ApplicationStopping.IsCancellationRequested: true };

        PosixSignalRegistration Obey(PosixSignal signal) =>
            PosixSignalRegistration.Create(
                signal,
                context =>
                {
                    context.Cancel = true;
                    // Not here: what follows from it would run inside the handler, up to the end of the process.
                    _ = stop.CancelAsync();
                }
            );
    }

    /// <summary>The address to open: the wildcard addresses of a container are localhost to its owner.</summary>
    internal static string Open(string address) =>
        address
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);

    // The message of an unavailable catalog is made for people as it is: a line, or one line for each error of a seed.
    private static string Sentence(Exception failure) =>
        failure is CatalogUnavailableException unavailable
            ? $"PtaHaim cannot start: {unavailable.Message}"
            : "PtaHaim cannot start: " + Reason(failure).ReplaceLineEndings(" ");

    private static string Reason(Exception failure) =>
        failure switch
        {
            AggregateException several => string.Join(" ", several.InnerExceptions.Select(Reason)),
            OptionsValidationException bad => string.Join(" ", bad.Failures),
            IOException { InnerException: AddressInUseException } =>
                $"{failure.Message.TrimEnd('.')}. Stop what uses it, or choose another with --urls http://localhost:5081.",
            InvalidDataException { InnerException: JsonException json } => $"{failure.Message} {json.Message}",
            SocketException socket => $"The address cannot be used: {socket.Message}.",
            _ => failure.Message,
        };

    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses?.FirstOrDefault() is { } address)
            LogOpen(app.Logger, Open(address));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "PtaHaim is open at {Address:l} (Ctrl-C stops it)")]
    private static partial void LogOpen(ILogger log, string address);
}

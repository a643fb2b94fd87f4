using Microsoft.Extensions.Logging;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// While seeds are being written: renews the catalog when a file is saved. The system's notices make it quick; looking
/// every two seconds makes it sure, also where there are no notices (network folders, containers).
/// </summary>
public sealed class SeedWatcher(CatalogService catalog, TimeProvider time, ILogger<SeedWatcher> logger)
    : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim notices = new(0);
    private readonly CancellationTokenSource stopping = new();
    private Task watching = Task.CompletedTask;

    /// <summary>Begins to watch; call it once, after the catalog has started.</summary>
    public void Start()
    {
        watching = Task.Run(() => WatchAsync(catalog.Stamp, stopping.Token));
    }

    /// <summary>Stops watching; a build that has begun is given up.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        notices.Dispose();
        stopping.Dispose();
    }

    private async Task WatchAsync(SeedStamp seen, CancellationToken cancel)
    {
        using var system = Listen();
        logger.Watching(catalog.Seeds);
        while (true)
        {
            var now = SeedStamp.Of(catalog.Seeds);
            if (now != seen)
            {
                seen = await SettledAsync(now, cancel);
                await catalog.RefreshAsync(cancel);
            }

            await notices.WaitAsync(LookEvery, cancel);
        }
    }

    /// <summary>An editor writes a file in several steps: waits until nothing has changed for a moment.</summary>
    private async Task<SeedStamp> SettledAsync(SeedStamp last, CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(Quiet, time, cancel);
            var now = SeedStamp.Of(catalog.Seeds);
            if (now == last)
                return now;
            last = now;
        }
    }

    /// <summary>Null where the system cannot tell of changes there.</summary>
    private FileSystemWatcher? Listen()
    {
        FileSystemWatcher? system = null;
        try
        {
            var path = Path.GetFullPath(catalog.Seeds);
            system = Directory.Exists(path)
                ? new FileSystemWatcher(path)
                : new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            system.Changed += (_, _) => Notice();
            system.Created += (_, _) => Notice();
            system.Deleted += (_, _) => Notice();
            system.Renamed += (_, _) => Notice();
            system.EnableRaisingEvents = true;
            return system;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            system?.Dispose();
            logger.Polling(catalog.Seeds, LookEvery.TotalSeconds);
            return null;
        }
    }

    private void Notice()
    {
        if (!stopping.IsCancellationRequested && notices.CurrentCount == 0)
            notices.Release();
    }
}

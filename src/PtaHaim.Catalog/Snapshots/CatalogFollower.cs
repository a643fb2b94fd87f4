using Microsoft.Extensions.Logging;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Where several nodes share a store: serves what others publish, drops what nobody needs, and says when the database
/// is away.
/// </summary>
internal sealed class CatalogFollower(ServedSnapshot served, SnapshotStore store, SemaphoreSlim turn, ILogger logger)
{
    private const string Away = "The database is away, or refuses this node; only what is kept is served.";
    private const string NotFollowed = "What other nodes publish cannot be served here; the log says why.";

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            await store.NewsAsync(cancel);
            await turn.WaitAsync(cancel);
            try
            {
                await served.ServeNextAsync(cancel);
                served.ReadChanges(cancel);
                await store.TidyAsync(cancel);
                Say(null, "");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // It may be mended by the next look, whatever it is.
                Say(store.IsAway(failure) ? Away : NotFollowed, failure.Message);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private void Say(string? trouble, string reason)
    {
        if (served.Status.Trouble == trouble)
            return;
        served.Status = served.Status with { Trouble = trouble };
        if (trouble is null)
            logger.Back(store.Place);
        else
            logger.Troubled(reason, served.Status.Fingerprint);
    }
}

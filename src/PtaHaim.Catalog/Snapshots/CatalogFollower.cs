using Microsoft.Extensions.Logging;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Where several nodes share a store: serves what others publish, drops what nobody needs, and says when the database
/// is away.
/// </summary>
internal sealed class CatalogFollower(ServedSnapshot served, SnapshotStore store, SemaphoreSlim turn, ILogger logger)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            await store.NewsAsync(cancel);
            await turn.WaitAsync(cancel);
            try
            {
                await served.ServeNextAsync(cancel);
                await store.TidyAsync(cancel);
                SayAway(null);
            }
            catch (CatalogUnavailableException failure)
            {
                SayAway(failure.Message);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A list that somebody else has changed, say. It may be mended, so the next look is taken all the same.
                SayAway($"{store.Place} cannot be followed: {failure.Message}");
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private void SayAway(string? reason)
    {
        var away = reason is not null;
        if (served.Status.Away == away)
            return;
        served.Status = served.Status with { Away = away };
        if (away)
            logger.Away(reason!);
        else
            logger.Back(store.Place);
    }
}

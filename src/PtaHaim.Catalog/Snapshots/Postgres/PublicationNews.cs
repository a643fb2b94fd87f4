using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Tells when the list of snapshots may have changed: as soon as the server says so, where it accepts to (a standby does
/// not), and every two seconds in any case.
/// </summary>
internal sealed class PublicationNews(NpgsqlDataSource database, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private NpgsqlConnection? listening;
    private bool refused;

    /// <summary>Begins to listen, unless it does already or was refused. Call it when the server is known to be there.</summary>
    public async Task ListenAsync(CancellationToken cancel)
    {
        if (listening is not null || refused)
            return;
        NpgsqlConnection? connection = null;
        try
        {
            connection = await database.OpenConnectionAsync(cancel);
            await using var listen = connection.Command($"LISTEN {PublishedSnapshots.Channel}");
            await listen.ExecuteNonQueryAsync(cancel);
            (listening, connection) = (connection, null);
        }
        catch (PostgresException standby) when (standby.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            refused = true;
        }
        catch (NpgsqlException)
        {
            // Away again: the next look says so.
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    /// <summary>Ends when there may be news.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        if (listening is null)
        {
            await Task.Delay(Most, time, cancel);
            return;
        }

        try
        {
            await listening.WaitAsync(Most, cancel);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            await DisposeAsync();
            await Task.Delay(Most, time, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (listening is not null)
            await listening.DisposeAsync();
        listening = null;
    }
}

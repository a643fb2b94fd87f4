using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The shared database as it is looked at and built in. What it refuses, or that it is away, is said as a
/// <see cref="CatalogUnavailableException"/>.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly NpgsqlDataSource looking;
    private readonly NpgsqlDataSource building;
    private readonly Lazy<bool> usable;

    /// <param name="settings">How it is reached; nothing is opened before the first question.</param>
    public PostgresDatabase(PostgresSettings settings)
    {
        Place = settings.Place;
        looking = NpgsqlDataSource.Create(settings.ForLooking);
        building = NpgsqlDataSource.Create(settings.ForBuilding);
        usable = new Lazy<bool>(IsUsable, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Host and name of the database, without user and password.</summary>
    public string Place { get; }

    public NpgsqlDataSource Looking => looking;

    /// <summary>A server that hangs does not keep who asked beyond <paramref name="cancel"/>.</summary>
    public Task<T> LookAsync<T>(Func<NpgsqlConnection, T> question, CancellationToken cancel) =>
        Task.Run(() => Look(question), cancel).WaitAsync(cancel);

    /// <summary>A short question: a server that does not answer within seconds is away.</summary>
    public T Look<T>(Func<NpgsqlConnection, T> question) => Ask(looking, question, CancellationToken.None);

    /// <summary>A question that may take as long as a build.</summary>
    public T Examine<T>(Func<NpgsqlConnection, T> question, CancellationToken cancel) =>
        Ask(building, question, cancel);

    /// <summary>
    /// Work that may take long and writes. When it is cancelled the server is told; one that hangs is left after
    /// <see cref="Patience"/>, and rolls back when it finds the connection gone.
    /// </summary>
    public async Task<T> BuildAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        var built = Task.Run(() => WorkAsync(work, cancel), cancel);
        try
        {
            return await built.WaitAsync(cancel);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            await Task.WhenAny(built, Task.Delay(Patience, CancellationToken.None));
            throw new OperationCanceledException(cancel);
        }
        catch (Exception failure) when (PostgresFaults.WhyUnavailable(failure, Place) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await looking.DisposeAsync();
        await building.DisposeAsync();
    }

    private async Task<T> WorkAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        _ = usable.Value;
        await using var connection = await building.OpenConnectionAsync(cancel);
        // Not in the handler itself, which would wait for the server.
        await using var stop = cancel.Register(() => _ = Task.Run(() => Cancel(connection.ProcessID)));
        return await work(connection);
    }

    private void Cancel(int session)
    {
        using var connection = looking.OpenConnection();
        connection.Scalar("SELECT pg_cancel_backend($1)", session);
    }

    private bool IsUsable()
    {
        PostgresRequirements.Check(looking, Place);
        return true;
    }

    private T Ask<T>(NpgsqlDataSource source, Func<NpgsqlConnection, T> question, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            _ = usable.Value;
            using var connection = source.OpenConnection();
            return question(connection);
        }
        catch (Exception failure) when (PostgresFaults.WhyUnavailable(failure, Place) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
        catch (PostgresException strange)
        {
            throw new CatalogUnavailableException(
                $"{Place} refuses what it is asked ({strange.MessageText}): check Catalog:Database, and that the schema ptahaim there is this program's own.",
                strange
            );
        }
    }
}

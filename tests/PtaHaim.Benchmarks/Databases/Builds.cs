using System.Collections;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>A catalog that is built, again and again.</summary>
internal sealed record Subject(string Name, Func<CatalogRows> Rows)
{
    /// <summary>What making the rows takes, alone.</summary>
    public Task<Cost> MakeAsync()
    {
        var rows = Rows();
        var tables = typeof(CatalogRows).GetProperties();
        return Cost.OfAsync(
            () =>
            {
                foreach (var table in tables)
                foreach (var _ in (IEnumerable)table.GetValue(rows)!) { }
                return Task.CompletedTask;
            },
            ProcessorTime.OfThis
        );
    }
}

/// <summary>What builds on one database took, and the last of them, which stays.</summary>
internal sealed record Built(
    MeasuredDatabase Database,
    Place Place,
    long Rows,
    long Credits,
    bool IsUnchecked,
    Cost Cost
);

/// <summary>Builds through the stores, as the program does: with all that makes a snapshot durable, published and open.</summary>
internal sealed class Builds(SnapshotFingerprint fingerprint, IReadOnlyList<MeasuredDatabase> databases)
{
    /// <summary>One for each database, in their order.</summary>
    public async Task<IReadOnlyList<Built>> RunAsync(Subject subject, int rounds, PlainBuilds? plain)
    {
        var costs = databases.ToDictionary(database => database, _ => new List<Cost>());
        var last = new Dictionary<MeasuredDatabase, Built>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var database in databases)
            {
                if (last.TryGetValue(database, out var before))
                    await before.Place.RemoveAsync();
                var built = await BuildAsync(subject, database);
                costs[database].Add(built.Cost);
                last[database] = built with { Cost = Cost.Median(costs[database]) };
            }

            if (plain is not null)
                await plain.RunAsync(last[databases[^1]].Place, PostgresSnapshot.SchemaOf(fingerprint.Short));
        }

        return [.. databases.Select(database => last[database])];
    }

    public async Task RemoveAsync(IEnumerable<Built> built)
    {
        foreach (var one in built)
            await one.Place.RemoveAsync();
    }

    private async Task<Built> BuildAsync(Subject subject, MeasuredDatabase database)
    {
        var place = await database.NewAsync();
        var rows = subject.Rows();
        Snapshot? snapshot = null;
        var cost = await Cost.OfAsync(
            async () => snapshot = await place.Store.BuildAsync(fingerprint, () => rows, CancellationToken.None),
            () => ProcessorTime.OfThis() + database.ServerTime
        );
        var counts = snapshot!.Counts;
        snapshot.Close();
        return new Built(database, place, counts.Values.Sum(), counts["Credits"], snapshot.IsUnchecked, cost);
    }
}

/// <summary>The yardstick, in turn with the builds.</summary>
internal sealed class PlainBuilds(MeasuredPostgres postgres, string folder)
{
    private readonly List<Cost> costs = [];
    private PlainCopy? copy;

    public Cost Cost => Cost.Median(costs);

    public async Task RunAsync(Place built, string schema)
    {
        copy ??= await PlainCopy.OfAsync(built.Setting.Split('=', 2)[1], schema, folder);
        var database = await postgres.NewDatabaseAsync();
        costs.Add(
            await Cost.OfAsync(() => copy.RunAsync(database), () => ProcessorTime.OfEnded() + postgres.ServerTime)
        );
        await postgres.RemoveAsync(database);
    }
}

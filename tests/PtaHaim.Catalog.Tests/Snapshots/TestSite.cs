using System.Collections.Concurrent;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>A seed and a data folder of its own, and the catalog services that run on them like so many processes.</summary>
internal sealed class TestSite : IAsyncDisposable, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SnapshotPlace place;
    private readonly List<CatalogService> running = [];

    /// <param name="data">The name of the data folder.</param>
    /// <param name="place">Where its snapshots lie in place of the data folder. It goes with the site.</param>
    public TestSite(string data = "data", SnapshotPlace? place = null)
    {
        Data = folder.File(data);
        this.place = place ?? new SqlitePlace(Data);
        Directory.CreateDirectory(Seeds);
        Save(SampleSeed.Json);
    }

    /// <summary>A site whose snapshots lie in that database.</summary>
    public static async Task<TestSite> CreateAsync(OnDatabase on) => new(place: await on.CreatePlaceAsync());

    public string Folder => folder.Path;

    /// <summary>The clock of the stores that are made from now on.</summary>
    public TimeProvider Time
    {
        get => place.Time;
        set => place.Time = value;
    }

    public string Seeds => folder.File("seeds");

    public string Data { get; }

    public CurrentSnapshot Current { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public string LogText => string.Join('\n', Log);

    public void Save(string json) => File.WriteAllText(Path.Combine(Seeds, "catalog.json"), json);

    /// <summary>Another valid seed: the title of the work is the difference.</summary>
    public void SaveTitle(string title) =>
        Save(SampleSeed.With("\"title\": \"Night Ferry\"", $"\"title\": \"{title}\""));

    /// <summary>The settings of a host on this site.</summary>
    public void Configure(CatalogOptions options)
    {
        options.Seeds = Seeds;
        place.Configure(options);
    }

    public SnapshotStore Store() => place.Store(Log);

    public string Graph(string fingerprint) => place.Graph(fingerprint);

    /// <summary>The names of all that lies there of snapshots.</summary>
    public Task<IReadOnlyList<string>> NamesAsync() => place.NamesAsync();

    /// <summary>A store on the data folder; larger files are not read whole each time they are opened.</summary>
    public SqliteSnapshotStore Store(long largestWhole) => new SqlitePlace(Data).Store(Log, largestWhole);

    /// <summary>A service that has not started; it is stopped with the site.</summary>
    public CatalogService Service(CurrentSnapshot? current = null, SnapshotStore? store = null, string? seeds = null)
    {
        var service = new CatalogService(
            seeds ?? Seeds,
            store ?? Store(),
            current ?? Current,
            new RecordingLogger<CatalogService>(Log)
        );
        running.Add(service);
        return service;
    }

    public async Task<CatalogService> StartAsync(CurrentSnapshot? current = null, SnapshotStore? store = null)
    {
        var service = Service(current, store);
        await service.StartAsync(CancellationToken.None);
        return service;
    }

    /// <summary>Starts, stops, and returns what was served.</summary>
    public async Task<string> BuildAsync()
    {
        await using var service = await StartAsync(new CurrentSnapshot());
        return service.Status.Fingerprint!;
    }

    public string Database(string fingerprint) => Path.Combine(Data, $"catalog-{fingerprint}.db");

    public string Manifest(string fingerprint) => Path.Combine(Data, $"catalog-{fingerprint}.json");

    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Data).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>The title that a request sees now.</summary>
    public string Title()
    {
        using var lease = Current.Take();
        return TitleIn(lease.Snapshot);
    }

    public static string TitleIn(Snapshot snapshot)
    {
        using var context = snapshot.CreateContext();
        return context.Works.Where(work => work.Slug == "night-ferry").Select(work => work.Title).Single();
    }

    public static async Task UntilAsync(Func<bool> condition, string what, int seconds = 20)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < seconds * 50, $"Waited {seconds} s for: {what}.");
            await Task.Delay(20);
        }
    }

    /// <summary>For test classes: xunit 2 disposes of nothing asynchronously.</summary>
    public void Dispose() => Task.Run(async () => await DisposeAsync()).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        foreach (var service in running)
            await service.DisposeAsync();
        await place.DisposeAsync();
        folder.Dispose();
    }
}

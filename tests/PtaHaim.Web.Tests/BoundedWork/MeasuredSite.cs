using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Api;
using PtaHaim.Web.Feeds;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>Pages and API over a generated catalog, without the caches of the hosting, with its work counted.</summary>
internal sealed class MeasuredSite : IAsyncDisposable
{
    private readonly CatalogDatabase database;
    private readonly StatementWork work;
    private readonly WebApplication app;
    private readonly Dictionary<string, string> things;
    private readonly HttpClient client;
    private readonly CollaborationGraph graph;

    private MeasuredSite(
        CatalogDatabase database,
        WebApplication app,
        StatementWork work,
        Dictionary<string, string> things,
        CollaborationGraph graph
    )
    {
        (this.database, this.app, this.work, this.things, this.graph) = (database, app, work, things, graph);
        client = app.GetTestClient();
    }

    /// <summary>The database is the site's from then on.</summary>
    public static async Task<MeasuredSite> StartAsync(CatalogDatabase database, StatementWork work)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "PtaHaim.Web" });
        builder.WebHost.UseTestServer();
        builder.Services.AddScoped(_ => database.Open(options => options.AddInterceptors(work)));
        builder.Services.AddScoped(_ => new CatalogIdentity("generated"));
        var mapped = GraphOf(database);
        builder.Services.AddSingleton(new PathFinder(mapped));
        builder.Services.AddSingleton(new PathLibrary(mapped));
        builder.Services.AddSingleton(new PeopleAround(mapped));
        builder.Services.AddSingleton(Log());
        builder.Services.AddCatalogQueries();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PublicOrigin>();
        builder.Services.AddSingleton<CatalogProbe>(() => new CatalogHealth("generated", []));
        builder.Services.AddCatalogPages();
        builder.Services.AddApi();
        builder.Services.AddFeeds();
        var built = builder.Build();
        built.MapRazorPages();
        built.MapApi();
        built.MapFeeds();
        await built.StartAsync();
        await using var catalog = database.Open();
        return new MeasuredSite(database, built, work, await MeasuredThings.FindAsync(catalog), mapped);
    }

    /// <summary>How much an answer takes; with skip, that many pages on.</summary>
    public async Task<(int Statements, IReadOnlyList<Amount> Work)> MeasureAsync(string address, int skip = 0)
    {
        foreach (var (name, slug) in things)
            address = address.Replace($"{{{name}}}", slug, StringComparison.Ordinal);
        var next = address.StartsWith('/') ? address : $"/api/v1/{address}";
        for (var page = 0; page < skip; page++)
            next = new Uri(await NextAsync(next)).PathAndQuery;
        work.Reset();
        using var answer = await client.GetAsync(next);
        Assert.True(answer.IsSuccessStatusCode, $"{next}: {await answer.Content.ReadAsStringAsync()}");
        return (work.Statements, await work.MeasureAsync());
    }

    public Task<string> ReadAsync(string page) => client.GetStringAsync(new Uri(page, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        graph.Dispose();
        await database.DisposeAsync();
    }

    /// <summary>Generated rows are not compared, so that the log holds no more than its beginning.</summary>
    private static ChangeLog Log() =>
        ChangeLog.Of(ChangeDocument.Begin(new string('a', 64), [], DateTimeOffset.UnixEpoch).ToBytes());

    /// <summary>The file has no name from the moment that it is mapped.</summary>
    private static CollaborationGraph GraphOf(CatalogDatabase database)
    {
        var fingerprint = new SnapshotFingerprint(new string('a', 64));
        var path = Path.Combine(Path.GetTempPath(), $"ptahaim-{Guid.NewGuid():N}.graph");
        try
        {
            GraphFiles.Make(path, fingerprint, () => database.Open(), CancellationToken.None);
            return CollaborationGraph.Open(path, fingerprint, CancellationToken.None).Graph!;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<string> NextAsync(string address)
    {
        var page = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(address))!;
        return (string?)page["next"] ?? throw new InvalidOperationException($"{address} is the last page.");
    }
}

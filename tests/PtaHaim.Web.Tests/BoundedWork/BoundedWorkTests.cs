using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Catalog.Data;
using PtaHaim.Generated;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Api;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages;
using PtaHaim.Web.Tests.Api;

namespace PtaHaim.Web.Tests;

/// <summary>
/// Nothing in a request grows with the catalog: every page and every address of the API on a catalog and on one of ten
/// times the credits, asked for things of like size.
/// </summary>
public sealed class BoundedWorkTests : IClassFixture<BoundedWorkTests.Catalogs>
{
    private const int Credits = 100_000;
    private const int Allowance = 2;

    /// <summary>Below this many steps a difference says nothing: it is a few rows.</summary>
    private const int Slack = 5000;

    /// <summary>A total is counted up to 10,000, whatever the size: a few steps for each.</summary>
    private const int CountSteps = 12 * 10_000;

    private readonly Catalogs catalogs;

    public BoundedWorkTests(Catalogs catalogs) => this.catalogs = catalogs;

    public static TheoryData<string> Addresses =>
        [
            "works",
            "works?limit=100&count=true",
            "works?sort=date",
            "works?sort=title",
            "works?sort=-title",
            "works?sort=known",
            "works?kind=feature-film",
            "works?kind=feature-film&sort=title",
            "works?kind=feature-film&sort=known",
            "works?kind=music-video&sort=date&count=true",
            "works?year.gte=1990&year.lte=1992",
            "works?year.gte=1990&year.lte=1992&sort=date&kind=song",
            "works?include=credits",
            "works?credit={person}",
            "works?credit={person}&sort=known",
            "works?credit=director:{person}&kind=song&sort=-title",
            "works?credit={busy}&sort=known",
            "works?credit={most}&sort=known",
            "works?credit=director:{most}&sort=known",
            "works?place={place}",
            "works?place={place}&sort=known",
            "works/{work}?include=credits,links,statements,disputes,sources",
            "works/{disputed}",
            "people",
            "people?sort=-name",
            "people?sort=known",
            "people?kind=group&count=true",
            "people/{person}?include=relationships,works,collaborators,statements,disputes,sources",
            "people/{busy}",
            "people/{most}",
            "people/{group}",
            "people/{member}",
            "people/{person}/credits",
            "people/{busy}/credits",
            "people/{most}/credits",
            "people/{person}/collaborators?count=true",
            "people/{busy}/collaborators",
            "people/{most}/collaborators",
            "people/{member}/collaborators",
            "collaborations",
            "collaborations?with={person}&with={other}",
            "collaborations?with={person}&with={busy}",
            "collaborations?with={most}&with={next}",
            "collaborations?with={most}&with={next}&with={person}",
            "collaborations?with={most}&with={group}",
            "collaborations?with={member}&with={group}",
            "sources",
            "sources?kind=article",
            "sources/{source}",
            "places",
            "places/{place}",
            "facts",
            "facts?kind=statement&count=true",
            "facts?work={work}",
            "facts?person={person}",
            "facts?source={source}",
            "facts?place={place}",
            "facts/{fact}",
            "disputes",
            "disputes?work={disputed}",
            "disputes?person={questioned}",
            "disputes?person={most}",
            "disputes/{dispute}",
            "catalog",
            "/api/v1",
        ];

    public static TheoryData<string> Pages =>
        [
            "/",
            "/works",
            "/works?kind=feature-film&sort=title",
            "/works?year.gte=1990&year.lte=1992",
            "/works?person={person}",
            "/works?person={person}&role=director",
            "/works?person={most}&sort=known",
            "/works/{work}",
            "/works/{disputed}",
            "/people",
            "/people?kind=group&sort=known",
            "/people/{person}",
            "/people/{busy}",
            "/people/{most}",
            "/people/{group}",
            "/people/{member}",
            "/collaborations",
            "/collaborations/{person}/{other}",
            "/collaborations/{group}/{member}",
            "/collaborations/{most}/{next}",
            "/places",
            "/places/{place}",
            "/sources",
            "/sources/{source}",
            "/disputes",
            "/about",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    [MemberData(nameof(Pages))]
    public async Task Ten_times_the_credits_take_the_same_statements_and_at_most_twice_the_work(string address)
    {
        var small = await catalogs.Small.MeasureAsync(address);
        var large = await catalogs.Large.MeasureAsync(address);

        Assert.Equal(small.Statements, large.Statements);
        var counting = Counts(address) ? CountSteps : 0;
        Assert.True(
            large.Steps <= Math.Max(small.Steps * Allowance, Slack + counting),
            $"{address}: {small.Steps} steps, then {large.Steps}"
        );
    }

    [Theory]
    [InlineData("works?sort=-date")]
    [InlineData("works?sort=title")]
    [InlineData("works?sort=known")]
    [InlineData("works?kind=feature-film&sort=date")]
    [InlineData("people?sort=name")]
    [InlineData("people?sort=known")]
    [InlineData("facts")]
    [InlineData("people/{busy}/credits")]
    [InlineData("people/{most}/credits?limit=100")]
    [InlineData("works?credit={most}&sort=known&limit=100")]
    public async Task A_page_far_in_costs_what_the_second_costs(string address)
    {
        var second = await catalogs.Small.MeasureAsync(address, skip: 1);
        var far = await catalogs.Small.MeasureAsync(address, skip: 20);

        Assert.Equal(second.Statements, far.Statements);
        Assert.True(
            far.Steps <= Math.Max(second.Steps * Allowance, Slack),
            $"{address}: {second.Steps} steps, then {far.Steps}"
        );
    }

    /// <summary>List pages say how many there are, as the API does when it is asked to.</summary>
    private static bool Counts(string address) =>
        address.Contains("count=true", StringComparison.Ordinal)
        || address.Split('?')[0] is "/works" or "/people" or "/sources" or "/about";

    public sealed class Catalogs : IAsyncLifetime
    {
        internal MeasuredSite Small { get; private set; } = null!;

        internal MeasuredSite Large { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Small = await MeasuredSite.StartAsync(Credits);
            Large = await MeasuredSite.StartAsync(10 * Credits);
        }

        public async Task DisposeAsync()
        {
            await Small.DisposeAsync();
            await Large.DisposeAsync();
        }
    }
}

/// <summary>Pages and API over a generated catalog, without the caches of the hosting, with its work counted.</summary>
internal sealed class MeasuredSite : IAsyncDisposable
{
    private readonly StatementWork work;
    private readonly SqliteCatalog file;
    private readonly WebApplication app;
    private readonly Dictionary<string, string> things;
    private readonly HttpClient client;

    private MeasuredSite(
        SqliteCatalog file,
        WebApplication app,
        StatementWork work,
        Dictionary<string, string> things
    ) => (this.file, this.app, this.work, this.things, client) = (file, app, work, things, app.GetTestClient());

    public static async Task<MeasuredSite> StartAsync(int credits)
    {
        var rows = await SqliteCatalog.CreateAsync(GeneratedCatalog.Rows(credits, 1));
        var counter = new StatementWork();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "PtaHaim.Web" });
        builder.WebHost.UseTestServer();
        builder.Services.AddScoped(_ => rows.Open(options => options.AddInterceptors(counter)));
        builder.Services.AddScoped(_ => new CatalogIdentity("generated"));
        builder.Services.AddCatalogQueries();
        builder.Services.AddSingleton<PublicOrigin>();
        builder.Services.AddSingleton<CatalogProbe>(() => new CatalogHealth("generated", []));
        builder.Services.AddCatalogPages();
        builder.Services.AddApi();
        var built = builder.Build();
        built.MapRazorPages();
        built.MapApi();
        await built.StartAsync();
        await using var catalog = rows.Open();
        return new MeasuredSite(rows, built, counter, await ThingsAsync(catalog));
    }

    /// <summary>How much an answer takes; with skip, that many pages on.</summary>
    public async Task<(int Statements, long Steps)> MeasureAsync(string address, int skip = 0)
    {
        foreach (var (name, slug) in things)
            address = address.Replace($"{{{name}}}", slug, StringComparison.Ordinal);
        var next = address.StartsWith('/') ? address : $"/api/v1/{address}";
        for (var page = 0; page < skip; page++)
            next = new Uri(await NextAsync(next)).PathAndQuery;
        work.Reset();
        using var answer = await client.GetAsync(next);
        Assert.True(answer.IsSuccessStatusCode, $"{next}: {await answer.Content.ReadAsStringAsync()}");
        return work.Taken;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await file.DisposeAsync();
    }

    private async Task<string> NextAsync(string address)
    {
        var page = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(address))!;
        return (string?)page["next"] ?? throw new InvalidOperationException($"{address} is the last page.");
    }

    /// <summary>Things that are of like size in a catalog of any size, and the two people who grow with it most.</summary>
    private static async Task<Dictionary<string, string>> ThingsAsync(CatalogContext catalog)
    {
        var ordinary = await catalog
            .People.Where(person => person.Kind == "person" && person.CreditCount <= 60)
            .OrderBy(person => person.Id)
            .Take(2)
            .Select(person => person.Slug)
            .ToListAsync();
        var group = await catalog
            .People.Where(person => person.Kind == "group" && person.CreditCount <= 60)
            .OrderBy(person => person.Id)
            .FirstAsync();
        var member = await catalog
            .Relationships.Where(row => row.ToId == group.Id)
            .Select(row => row.From!.Slug)
            .FirstAsync();
        var busy = await catalog
            .People.Where(person => person.CreditCount > 2000)
            .OrderByDescending(person => person.Id)
            .FirstAsync();
        var most = await catalog
            .People.OrderByDescending(person => person.CreditCount)
            .Take(2)
            .Select(person => person.Slug)
            .ToListAsync();
        var ten = await catalog
            .Works.Where(row => row.Credits.Count == 10 && row.Disputes == 0)
            .OrderBy(row => row.Id)
            .FirstAsync();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["person"] = ordinary[0],
            ["other"] = ordinary[1],
            ["busy"] = busy.Slug,
            ["most"] = most[0],
            ["next"] = most[1],
            ["questioned"] = GeneratedCatalog.PersonSlug(GeneratedCatalog.Questioned),
            ["group"] = group.Slug,
            ["member"] = member,
            ["work"] = ten.Slug,
            ["disputed"] = GeneratedCatalog.WorkSlug(5),
            ["place"] = "place-000020",
            ["source"] = "source-000020",
            ["fact"] = "statement.005000",
            ["dispute"] = "dispute-000020",
        };
    }
}

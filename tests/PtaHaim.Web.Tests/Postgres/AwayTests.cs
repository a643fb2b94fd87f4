using System.Collections.Concurrent;
using System.Diagnostics;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>What a node does while its database is away, and when it comes back.</summary>
public sealed class AwayTests : IAsyncLifetime
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private PostgresServer server = null!;
    private WebProgram node = null!;

    public async Task InitializeAsync()
    {
        server = await PostgresServer.CreateAsync();
        node = await Nodes.OpenAsync(await server.CreateDatabaseAsync(), "--RateLimit:Enabled=false");
    }

    public async Task DisposeAsync()
    {
        await node.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Cold_pages_are_503_kept_ones_go_on_and_the_health_page_says_so()
    {
        Assert.Equal(200, (await RawHttp.GetAsync(node.Port, "/works/lost-track")).Status);

        await server.StopAsync();
        Assert.Contains("The database is away", await Nodes.HealthAsync(node, "degraded"), Ordinal);
        var kept = await RawHttp.GetAsync(node.Port, "/works/lost-track");
        var cold = await RawHttp.GetAsync(node.Port, "/api/v1/works/magnolia");
        var page = await RawHttp.GetAsync(node.Port, "/works/magnolia");
        await server.StartAsync();
        Assert.Contains("\"report\":[]", await Nodes.HealthAsync(node, "ready"), Ordinal);
        var back = await RawHttp.GetAsync(node.Port, "/api/v1/works/magnolia");

        Assert.Equal((200, 503, 503, 200), (kept.Status, cold.Status, page.Status, back.Status));
        Assert.Equal(("1", "1"), (cold.Header("Retry-After"), page.Header("Retry-After")));
        Assert.Contains("application/problem+json", cold.Header("Content-Type"), Ordinal);
    }

    /// <param name="how">INT ends it in good order, KILL as a power cut does.</param>
    [Theory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task Under_load_a_stop_and_a_start_cost_503s_for_as_long_as_the_server_is_away_and_no_more(string how)
    {
        await using var load = new Load(node.Port);
        await load.UntilAsync(answers => answers.Count(answer => answer.Status == 200) > 100);

        await (how == "INT" ? server.StopAsync() : server.KillAsync());
        await load.UntilAsync(answers => answers.Count(answer => answer.Status == 503) > 50);
        await server.StartAsync();
        await Nodes.HealthAsync(node, "ready");
        load.Forget();
        await load.UntilAsync(answers => answers.Count > 100);
        await load.StopAsync();

        Assert.All(load.All, answer => Assert.Contains(answer.Status, (int[])[200, 503]));
        Assert.All(load.Recent, answer => Assert.Equal(200, answer.Status));
        Assert.All(load.All.Where(answer => answer.Status == 503), answer => Assert.True(answer.SaysWhenToRetry));
    }

    [Fact]
    public async Task A_server_that_hangs_keeps_no_request_past_its_time()
    {
        await using var load = new Load(node.Port);
        await load.UntilAsync(answers => answers.Count(answer => answer.Status == 200) > 100);

        await server.FreezeAsync();
        load.Forget();
        await load.UntilAsync(answers => answers.Count(answer => answer.Status == 503) > 10);
        Assert.Contains("The database is away", await Nodes.HealthAsync(node, "degraded"), Ordinal);
        await server.ThawAsync();
        await Nodes.HealthAsync(node, "ready");
        load.Forget();
        await load.UntilAsync(answers => answers.Count > 100);
        await load.StopAsync();

        Assert.All(load.All, answer => Assert.Contains(answer.Status, (int[])[200, 503]));
        Assert.All(load.All, answer => Assert.InRange(answer.Took, TimeSpan.Zero, TimeSpan.FromSeconds(11)));
        Assert.All(load.Recent, answer => Assert.Equal(200, answer.Status));
    }

    [Fact]
    public async Task A_server_that_hangs_does_not_keep_a_node_from_stopping()
    {
        await server.FreezeAsync();
        await Nodes.HealthAsync(node, "degraded");
        var clock = Stopwatch.StartNew();
        node.Signal("TERM");

        Assert.Equal(0, await node.WaitForExitAsync());
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await server.ThawAsync();
    }

    private sealed record LoadAnswer(int Status, TimeSpan Took, bool SaysWhenToRetry);

    /// <summary>Eight readers who ask for something new each time, so that nothing is kept.</summary>
    private sealed class Load : IAsyncDisposable
    {
        private const int Readers = 8;

        private readonly CancellationTokenSource stopping = new();
        private readonly HttpClient client;
        private readonly Task readers;
        private ConcurrentQueue<LoadAnswer> recent = new();
        private int asked;

        public Load(int port)
        {
            client = new HttpClient
            {
                BaseAddress = new Uri($"http://127.0.0.1:{port}"),
                Timeout = TimeSpan.FromSeconds(30),
            };
            readers = Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(ReadAsync)));
        }

        public ConcurrentQueue<LoadAnswer> All { get; } = new();

        public IReadOnlyList<LoadAnswer> Recent => [.. recent];

        public void Forget() => recent = new ConcurrentQueue<LoadAnswer>();

        public async Task UntilAsync(Func<IReadOnlyList<LoadAnswer>, bool> wanted)
        {
            for (var tries = 0; !wanted(Recent); tries++)
            {
                Assert.True(tries < 1200, $"No such answers within a minute, but {Recent.Count} others.");
                await Task.Delay(50);
            }
        }

        public async Task StopAsync()
        {
            await stopping.CancelAsync();
            await readers;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            client.Dispose();
            stopping.Dispose();
        }

        private async Task ReadAsync()
        {
            while (!stopping.IsCancellationRequested)
            {
                var from = recent;
                var clock = Stopwatch.StartNew();
                var number = Interlocked.Increment(ref asked);
                var never = new Uri(
                    $"/api/v1/works?year.gte={1000 + number % 900}&year.lte={2000 + number / 900 % 900}&limit=5",
                    UriKind.Relative
                );
                using var answer = await client.GetAsync(never);
                await answer.Content.ReadAsByteArrayAsync();
                var told = new LoadAnswer((int)answer.StatusCode, clock.Elapsed, answer.Headers.RetryAfter is not null);
                All.Enqueue(told);
                from.Enqueue(told);
            }
        }
    }
}

using System.Diagnostics;
using PtaHaim.Benchmarks.Databases;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated;
using static PtaHaim.Benchmarks.Paths.PathsBenchmark;

namespace PtaHaim.Benchmarks.Paths;

/// <summary>Paths as a site answers them: what one costs, and what hostile callers cost everybody else.</summary>
internal static class ServedPaths
{
    private const int Questions = 3000;
    private const int WarmUp = 5000;
    private const int Pages = 300;
    private const int Hostile = 64;
    private const int Credits = 1_000_000;

    public static async Task RunAsync(string folder)
    {
        var site = Path.Combine(folder, "site");
        await Publishing.PublishAsync(Path.Combine(Repository.Folder, "src", "PtaHaim.Web"), site);
        var seeds = SeedReader.Read(Path.Combine(site, "seeds"));
        var fingerprint = SnapshotFingerprint.Of(seeds.Files);
        var builds = new Builds(fingerprint, [new MeasuredSqlite(folder)]);

        await AskAsync(site, builds, fingerprint, SeedRows.From(seeds.Seed!));
        await AttackAsync(site, builds);
    }

    /// <summary>Each question under a host of its own, so that no answer is one that was kept.</summary>
    private static async Task AskAsync(string folder, Builds builds, SnapshotFingerprint fingerprint, CatalogRows rows)
    {
        var built = await builds.RunAsync(new Subject("The shipped catalog", () => rows), 1, null);
        Map(built[0].Place, fingerprint);
        await using var site = await OpenAsync(folder, built[0]);
        var slugs = rows.People.Select(person => person.Slug).ToArray();
        var random = new Random(3);
        for (var question = 0; question < WarmUp + Questions; question++)
        {
            var (from, to) = (slugs[random.Next(slugs.Length)], slugs[random.Next(slugs.Length)]);
            await site.AskAsync($"/api/v1/paths?from={from}&to={to}", $"q{question}.example");
        }

        var times = await site.WorkedAsync("/api/v1/paths", WarmUp + Questions);
        Say($"The shipped catalog, random pairs through the API, asked for the first time, by the log of the server");
        SayTimes("the first of a new process", times[..100]);
        SayTimes($"after {WarmUp:N0} others", times[WarmUp..]);
        await builds.RemoveAsync(built);
    }

    private static void Map(Place place, SnapshotFingerprint fingerprint)
    {
        var file = Directory.GetFiles(place.Setting.Split('=', 2)[1], "*.graph").Single();
        var times = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            var start = Stopwatch.GetTimestamp();
            using var graph = CollaborationGraph.Open(file, fingerprint, CancellationToken.None).Graph!;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Say(
            $"The shipped graph of {new FileInfo(file).Length:N0} bytes: mapped in {times[0]:0.00} ms the first time, {Cost.Quantile(times, 0.5):0.00} ms later"
        );
    }

    private static void SayTimes(string name, List<double> times) =>
        Say($"  {name, -26} p50 {Cost.Quantile(times, 0.5):0.0} ms   p99 {Cost.Quantile(times, 0.99):0.0} ms");

    private static async Task AttackAsync(string folder, Builds builds)
    {
        var rows = GeneratedCatalog.Rows(Credits, 1);
        var built = await builds.RunAsync(new Subject("A generated catalog", () => rows), 1, null);
        await using var site = await OpenAsync(folder, built[0]);
        if (built[0].IsUnchecked)
            await site.WaitUntilCheckedAsync();
        var works = rows.Works.Take(4 * Pages).Select(work => work.Slug).ToArray();
        var known = rows.People.MaxBy(person => person.CreditCount)!.Slug;
        var alone = rows.People.MinBy(person => person.CreditCount)!.Slug;

        await ReadAsync(site, works, 0);
        var quiet = await ReadAsync(site, works, Pages);
        using var stop = new CancellationTokenSource();
        var asked = 0;
        var answers = new int[600];
        var callers = Enumerable.Range(0, Hostile).Select(_ => Task.Run(CallAsync)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(2));
        var attacked = await ReadAsync(site, works, 2 * Pages);
        await stop.CancelAsync();
        await Task.WhenAll(callers);

        Say($"A generated catalog of {Credits:N0} credits: work pages, asked for the first time, by one reader");
        Say(
            $"  alone                       p50 {Cost.Quantile(quiet, 0.5):0.0} ms   p95 {Cost.Quantile(quiet, 0.95):0.0} ms"
        );
        Say(
            $"  beside {Hostile} hostile callers    p50 {Cost.Quantile(attacked, 0.5):0.0} ms   p95 {Cost.Quantile(attacked, 0.95):0.0} ms   (limit: twice)"
        );
        Say($"  their answers               {answers[200]:N0} × 200, {answers[429]:N0} × 429, {answers[503]:N0} × 503");
        await builds.RemoveAsync(built);

        // Nothing joins them under the filters, so that the whole of the larger side is searched.
        async Task CallAsync()
        {
            using var client = new HttpClient { BaseAddress = site.Address };
            while (!stop.IsCancellationRequested)
            {
                var number = Interlocked.Increment(ref asked);
                using var answer = await client.GetAsync(
                    new Uri(
                        $"/api/v1/paths?from={known}&to={alone}&role=direction,writing,cast,music&their.role=cast,music,camera,direction&ties=all&companies=true&year.gte={1 + number % 1900}&exclude={works[number % works.Length]}&exclude={alone}",
                        UriKind.Relative
                    )
                );
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref answers[(int)answer.StatusCode]);
            }
        }
    }

    private static async Task<List<double>> ReadAsync(Site site, string[] works, int first)
    {
        var times = new List<double>();
        foreach (var work in works.Skip(first).Take(Pages))
            times.Add(await TimeAsync(site, $"/works/{work}", "localhost"));
        return times;
    }

    private static Task<Site> OpenAsync(string folder, Built built) =>
        Site.OpenAsync(folder, built.Place.Setting, "--RateLimit:Enabled=false", "--AllowedHosts=*");

    private static async Task<double> TimeAsync(Site site, string address, string host)
    {
        var start = Stopwatch.GetTimestamp();
        await site.AskAsync(address, host);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

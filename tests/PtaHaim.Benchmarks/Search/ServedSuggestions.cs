using PtaHaim.Benchmarks.Databases;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Text;
using static PtaHaim.Benchmarks.Search.SearchBenchmark;

namespace PtaHaim.Benchmarks.Search;

/// <summary>Suggestions from the shipped catalog as a site gives them, by the log of the server.</summary>
internal static class ServedSuggestions
{
    private const int Questions = 3000;
    private const int WarmUp = 5000;

    public static async Task RunAsync(string folder)
    {
        var published = Path.Combine(folder, "site");
        await Publishing.PublishAsync(Path.Combine(Repository.Folder, "src", "PtaHaim.Web"), published);
        var seeds = SeedReader.Read(Path.Combine(published, "seeds"));
        var rows = SeedRows.From(seeds.Seed!);
        var builds = new Builds(SnapshotFingerprint.Of(seeds.Files), [new MeasuredSqlite(folder)]);
        var built = await builds.RunAsync(new Subject("The shipped catalog", () => rows), 1, null);
        await using var site = await Site.OpenAsync(
            published,
            built[0].Place.Setting,
            "--RateLimit:Enabled=false",
            "--AllowedHosts=*"
        );
        var words = rows
            .People.Select(person => person.Name)
            .Concat(rows.Works.Select(work => work.Title))
            .SelectMany(name => TextFold.Words(name).Select(word => word.Text))
            .ToArray();
        var random = new Random(5);
        // Each under a host of its own, so that no answer is one that was kept.
        for (var question = 0; question < WarmUp + Questions; question++)
        {
            var word = words[random.Next(words.Length)];
            var text = word[..Math.Min(word.Length, 1 + random.Next(6))];
            await site.AskAsync($"/api/v1/suggest?q={Uri.EscapeDataString(text)}", $"q{question}.example");
        }

        var times = (await site.WorkedAsync("/api/v1/suggest", WarmUp + Questions))[WarmUp..];
        Say(
            $"The shipped catalog, suggestions for beginnings of 1 to 6 letters, asked for the first time, after {WarmUp:N0} others"
        );
        Say(
            $"  by the log of the server p50 {Cost.Quantile(times, 0.5):0.0} ms   p99 {Cost.Quantile(times, 0.99):0.0} ms   most {times.Max():0.0} ms   (limit at p99: 1 ms)"
        );
        await builds.RemoveAsync(built);
    }
}

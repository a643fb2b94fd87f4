using System.Diagnostics;
using PtaHaim.Benchmarks.Databases;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated;
using static PtaHaim.Benchmarks.Search.SearchBenchmark;

namespace PtaHaim.Benchmarks.Exports;

/// <summary>What a site needs of memory while it streams whole lists of a large catalog.</summary>
internal static class ServedLists
{
    private const double Mega = 1_000_000;

    /// <summary>All that can be asked for whole, and one in another form.</summary>
    private static readonly string[] Lists =
    [
        "works.csv",
        "people.csv",
        "credits.csv",
        "collaborations.csv",
        "sources.csv",
        "places.csv",
        "disputes.csv",
        "credits.ndjson",
    ];

    /// <param name="folder">Where the site and its catalog are put.</param>
    /// <param name="credits">How many the generated catalog has.</param>
    public static async Task RunAsync(string folder, int credits)
    {
        var published = Path.Combine(folder, "lists");
        await Publishing.PublishAsync(Path.Combine(Repository.Folder, "src", "PtaHaim.Web"), published);
        var seeds = SeedReader.Read(Path.Combine(published, "seeds"));
        var builds = new Builds(SnapshotFingerprint.Of(seeds.Files), [new MeasuredSqlite(folder)]);
        var built = await builds.RunAsync(
            new Subject("A generated catalog", () => GeneratedCatalog.Rows(credits, 1)),
            1,
            null
        );
        await using (
            var site = await Site.OpenAsync(
                published,
                built[0].Place.Setting,
                "--RateLimit:Enabled=false",
                "--AllowedHosts=*"
            )
        )
        {
            if (built[0].IsUnchecked)
                await site.WaitUntilCheckedAsync();
            Say(
                $"Whole lists of a catalog of {credits:N0} generated credits, on SQLite; what they add to the memory of the site"
            );
            await site.AskAsync("/exports/works.csv?year.gte=2100", "localhost");
            var before = ProcessMemory.Now(site.Id);
            foreach (var list in Lists)
                await StreamAsync(site, $"/exports/{list}", before);
        }

        await builds.RemoveAsync(built);
    }

    private static async Task StreamAsync(Site site, string address, long before)
    {
        ProcessMemory.ForgetMost(site.Id);
        var clock = Stopwatch.StartNew();
        var (bytes, lines) = await site.ReadThroughAsync(address);
        var took = clock.Elapsed;
        Say(
            $"  {address, -28} {bytes / Mega, 7:0.0} MB  {lines, 9:N0} lines  {took.TotalSeconds, 5:0.0} s   at most {(ProcessMemory.Most(site.Id) - before) / Mega, 5:0.0} MB more than the {before / Mega:0} MB before the first   (limit: 50 MB)"
        );
    }
}

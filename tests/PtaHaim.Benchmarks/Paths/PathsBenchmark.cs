using System.Diagnostics;
using System.Globalization;
using PtaHaim.Benchmarks.Databases;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Benchmarks.Paths;

/// <summary>Searches for paths: in a large generated graph on one thread, and in the shipped catalog through the API.</summary>
internal static class PathsBenchmark
{
    private const int Searches = 2000;
    private const int TextbookSearches = 20;

    private static readonly SnapshotFingerprint Fingerprint = new(new string('f', 64));

    /// <summary>With no credits the generated graph is left out.</summary>
    public static async Task<int> RunAsync(int credits)
    {
        var folder = Directory.CreateTempSubdirectory("ptahaim-paths-").FullName;
        try
        {
            Say(
                $"Paths, {Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]} before the start"
            );
            if (credits > 0)
                Search(Path.Combine(folder, "large.graph"), new PowerLawGraph(credits / 8, credits / 8, credits));
            await ServedPaths.RunAsync(folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Search(string file, PowerLawGraph rows)
    {
        Say($"A generated graph: {rows.People:N0} people, {rows.Works:N0} works, {rows.Credits.Length:N0} credits");
        var clock = Stopwatch.StartNew();
        GraphBuilder.Write(file, Fingerprint, rows.Rows(), CancellationToken.None);
        var bytes = new FileInfo(file).Length;
        Say(
            $"  written   {clock.Elapsed.TotalSeconds:0.00} s, {bytes:N0} bytes, {bytes / (double)rows.Credits.Length:0.00} a credit"
        );
        clock.Restart();
        using var graph = CollaborationGraph.Open(file, Fingerprint, CancellationToken.None).Graph!;
        Say($"  mapped    {clock.Elapsed.TotalMilliseconds:0.0} ms");

        var pairs = rows.Pairs(Searches);
        var finder = new PathFinder(graph);
        Measure("distance and one path", finder, pairs, pair => new PathRequest(pair.From, pair.To) { Ranked = false });
        Measure("with tie-break and count", finder, pairs, pair => new PathRequest(pair.From, pair.To));
        Measure(
            "kinds and years",
            finder,
            pairs,
            pair => new PathRequest(pair.From, pair.To)
            {
                Filter = new PathFilter
                {
                    WorkKinds = ["feature-film", "song"],
                    FirstYear = 1960,
                    LastYear = 2010,
                },
            }
        );
        Measure(
            "roles on both sides",
            finder,
            pairs,
            pair => new PathRequest(pair.From, pair.To)
            {
                Filter = new PathFilter
                {
                    One = new RoleFilter(["director"], []),
                    Other = new RoleFilter(["cast", "writer"], []),
                },
            }
        );
        Compare(rows, finder, pairs);
    }

    private static void Measure(
        string name,
        PathFinder finder,
        (int From, int To)[] pairs,
        Func<(int From, int To), PathRequest> request
    )
    {
        foreach (var pair in pairs.Take(pairs.Length / 10))
            finder.Find(request(pair), CancellationToken.None);
        var times = new List<double>();
        var visited = new List<double>();
        foreach (var pair in pairs)
        {
            var asked = request(pair);
            var start = Stopwatch.GetTimestamp();
            var answer = finder.Find(asked, CancellationToken.None)!;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            visited.Add(answer.Visited);
        }

        Say(
            $"  {name, -26} p50 {Cost.Quantile(times, 0.5):0.000} ms   p99 {Cost.Quantile(times, 0.99):0.00} ms   most {times.Max():0.0} ms   visited p50 {Cost.Quantile(visited, 0.5):N0}"
        );
    }

    private static void Compare(PowerLawGraph rows, PathFinder finder, (int From, int To)[] pairs)
    {
        var textbook = new TextbookSearch(rows);
        var times = new List<double>();
        foreach (var (from, to) in pairs.Take(TextbookSearches))
        {
            var start = Stopwatch.GetTimestamp();
            var distance = textbook.Distance(from, to);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (finder.Find(new PathRequest(from, to), CancellationToken.None)!.Degrees != distance)
                throw new InvalidOperationException($"From {from} to {to} the textbook finds {distance}.");
        }

        Say(
            $"  {"textbook, one-sided", -26} p50 {Cost.Quantile(times, 0.5):0.0} ms   most {times.Max():0} ms   ({times.Count} searches, equal distances)"
        );
    }

    internal static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

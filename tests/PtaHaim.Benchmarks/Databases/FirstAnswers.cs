using System.Diagnostics;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>
/// Pages that a site answers for the first time: each round asks under a host of its own, and answers are kept by host,
/// so that a site that is long warm must make every page anew. One reader asks, one page after the other.
/// </summary>
internal sealed class FirstAnswers(Site site, MeasuredDatabase database)
{
    private const string AsBrowsers = "br";

    private readonly Dictionary<string, Asked> kinds = [];

    public string Database => database.Name;

    public async Task AskAsync(string kind, string host, IReadOnlyCollection<string> pages)
    {
        var asked = kinds.TryGetValue(kind, out var known) ? known : kinds[kind] = new Asked(pages.Count, [], []);
        asked.Rounds.Add(
            await Cost.OfAsync(
                async () =>
                {
                    foreach (var page in pages)
                    {
                        var clock = Stopwatch.StartNew();
                        await site.AskAsync(page, host, AsBrowsers);
                        asked.Milliseconds.Add(clock.Elapsed.TotalMilliseconds);
                    }
                },
                () => ProcessorTime.Of(site.Id) + database.ServerTime
            )
        );
    }

    /// <summary>What was asked so far was for practice.</summary>
    public void Forget() => kinds.Clear();

    public (double Median, double Late, double PerSecond, double PerProcessorSecond) Of(string kind)
    {
        var asked = kinds[kind];
        var round = Cost.Median(asked.Rounds);
        return (
            Cost.Quantile(asked.Milliseconds, 0.5),
            Cost.Quantile(asked.Milliseconds, 0.95),
            asked.Pages / round.Wall.TotalSeconds,
            asked.Pages / round.Processor.TotalSeconds
        );
    }

    private sealed record Asked(int Pages, List<double> Milliseconds, List<Cost> Rounds);
}

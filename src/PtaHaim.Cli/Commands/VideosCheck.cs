using System.Globalization;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Cli.Commands;

/// <summary>Asks for every upload of a seed, one after the other, and writes what they are beside the seed.</summary>
internal sealed class VideosCheck(Surroundings here, YouTubeStatus youTube)
{
    private const string Provider = "youtube";

    /// <summary>So many failures in a row say that YouTube is out of reach, and no more is asked.</summary>
    private const int MostFailures = 5;

    private readonly Dictionary<string, SeedVideoCheck> known = new(StringComparer.Ordinal);

    private int failures;
    private int unknown;

    public required string SeedsPath { get; init; }

    public required TimeSpan Pause { get; init; }

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var reading = SeedReader.Read(SeedsPath);
        here.Error.Write(SeedReport.Text(reading));
        if (reading.Seed is not { } seed)
            return ExitCode.Refused;
        var uploads = Uploads(seed);
        foreach (var check in seed.VideoChecks.Where(check => uploads.Any(upload => upload.Id == check.Id)))
            known[check.Id] = check;
        var earlier = known.Count;
        try
        {
            await AskAsync(uploads, cancel);
        }
        finally
        {
            if (known.Count > 0 || earlier > 0)
                FileReplacement.Write(reading.Files.ChecksPath, VideoChecks.Write(known.Values));
        }

        here.Out.WriteLine($"{Counts()}; written to {reading.Files.ChecksPath}");
        return unknown == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>Each upload once, with the first work that has it.</summary>
    private static IReadOnlyList<(string Id, string Work)> Uploads(Seed seed) =>
        [
            .. seed
                .Works.SelectMany(work => work.Videos, (work, video) => (video.Provider, video.Id, Work: work.Id))
                .Where(upload => upload.Provider == Provider)
                .DistinctBy(upload => upload.Id)
                .Select(upload => (upload.Id, upload.Work)),
        ];

    private async Task AskAsync(IReadOnlyList<(string Id, string Work)> uploads, CancellationToken cancel)
    {
        foreach (var (index, upload) in uploads.Index())
        {
            if (index > 0 && Pause > TimeSpan.Zero)
                await Task.Delay(Pause, here.Clock, cancel);
            var (status, problem) = await youTube.FindAsync(upload.Id, cancel);
            var place = $"{index + 1}/{uploads.Count} {upload.Id} {upload.Work}";
            if (status is null)
            {
                unknown++;
                await here.Error.WriteLineAsync($"{place}: not known: {problem}");
                if (++failures == MostFailures && index + 1 < uploads.Count)
                {
                    unknown += uploads.Count - index - 1;
                    await here.Error.WriteLineAsync("ptahaim: YouTube gives no answer; the others were not asked for");
                    return;
                }

                continue;
            }

            failures = 0;
            known[upload.Id] = VideoChecks.Merge(
                known.GetValueOrDefault(upload.Id),
                Provider,
                upload.Id,
                status,
                Today()
            );
            await here.Out.WriteLineAsync($"{place}: {status}{Since(known[upload.Id])}");
        }
    }

    private string Counts()
    {
        var counts = known
            .Values.CountBy(check => check.Status, StringComparer.Ordinal)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Value} {pair.Key}");
        var parts = unknown == 0 ? counts : counts.Append($"{unknown} not known");
        return string.Join(", ", parts.DefaultIfEmpty("the seed has no uploads"));
    }

    private string Today() => here.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Since(SeedVideoCheck check) => check.Since == check.Checked ? "" : $" since {check.Since}";
}

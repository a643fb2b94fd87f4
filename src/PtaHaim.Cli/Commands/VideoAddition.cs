using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Cli.Commands;

/// <summary>Adds one upload to one work: finds out what it is, asks, and writes it into the seed.</summary>
internal sealed class VideoAddition(Surroundings here, YouTubeOEmbed youTube)
{
    public required string SeedsPath { get; init; }

    public required string Work { get; init; }

    public required string Address { get; init; }

    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Channel { get; init; }

    public bool IsConfirmed { get; init; }

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (YouTubeAddress.FindId(Address) is not { } id)
            return Refuse($"{SeedWords.Quote(Address)} names no upload on YouTube", ExitCode.WrongUse);
        if (ReadSeed() is not { } reading)
            return ExitCode.Refused;
        if (Objection(reading.Seed!, id) is { } objection)
            return Refuse(objection);

        var (found, problem) = await DescribeAsync(id, cancel);
        if (found is null)
            return Refuse($"{problem}; give --title and --channel to add it without asking YouTube");

        var upload = new VideoUpload(id, found.Title, found.Channel, Kind, Today());
        return await IsWantedAsync(upload, cancel) ? Write(upload) : Refuse("nothing was changed");
    }

    private SeedReading? ReadSeed()
    {
        var reading = SeedReader.Read(SeedsPath);
        here.Error.Write(SeedReport.Text(reading));
        return reading.Seed is null ? null : reading;
    }

    private string? Objection(Seed seed, string id)
    {
        if (seed.Works.FirstOrDefault(work => work.Id == Work) is not null)
            return seed.Works.FirstOrDefault(work => work.Videos.Any(video => video.Id == id)) is { } owner
                ? $"the upload {id} already belongs to the work {owner.Id}"
                : null;
        var nearest = SeedWords.Nearest(Work, seed.Works.Select(work => work.Id));
        return $"there is no work {SeedWords.Quote(Work)}" + (nearest is null ? "" : $"; did you mean \"{nearest}\"?");
    }

    private async Task<(UploadDescription? Found, string? Problem)> DescribeAsync(string id, CancellationToken cancel)
    {
        if (Title is not null && Channel is not null)
            return (new UploadDescription(Title, Channel), null);
        var (found, problem) = await youTube.DescribeAsync(id, cancel);
        return found is null ? (null, problem) : (new(Title ?? found.Title, Channel ?? found.Channel), null);
    }

    private async Task<bool> IsWantedAsync(VideoUpload upload, CancellationToken cancel)
    {
        await here.Out.WriteLineAsync(
            $"""
            work     {Work}
            address  {YouTubeAddress.Of(upload.Id)}
            title    {SeedWords.Visible(upload.Title)}
            channel  {SeedWords.Visible(upload.Channel)}
            kind     {upload.Kind}
            """
        );
        if (IsConfirmed)
            return true;
        await here.Out.WriteAsync("Add it? [y/N] ");
        await here.Out.FlushAsync(cancel);
        // A console's reader cannot be cancelled; the wait for it can.
        var answer = await Task.Run(here.In.ReadLine, cancel).WaitAsync(cancel);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>Reads the seed anew: its author may have saved it while the question stood.</summary>
    private int Write(VideoUpload upload)
    {
        if (ReadSeed() is not { } reading)
            return ExitCode.Refused;
        if (SeedEdits.AddVideo(reading, Work, upload) is not { } changed)
            return Refuse($"there is no work {SeedWords.Quote(Work)}");
        var checkedAgain = SeedReader.Read(reading.Files.With(changed));
        if (checkedAgain.Seed is null)
        {
            here.Error.Write(SeedReport.Text(checkedAgain));
            return Refuse("the seed would not be valid, so nothing was changed");
        }

        var path = reading.Files.PathOf(changed);
        FileReplacement.Write(path, changed.Bytes);
        here.Out.WriteLine($"added to {path}");
        return ExitCode.Done;
    }

    private DateOnly Today() => DateOnly.FromDateTime(here.Clock.GetUtcNow().UtcDateTime);

    private int Refuse(string reason, int code = ExitCode.Refused)
    {
        here.Error.WriteLine($"ptahaim: {reason}");
        return code;
    }
}

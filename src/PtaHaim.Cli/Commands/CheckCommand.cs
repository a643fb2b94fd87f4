using System.CommandLine;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim check [PATH]</c></summary>
internal static class CheckCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var path = new Argument<string?>("path")
        {
            Description = "The seed: a JSON file or a folder of them. By default the one that is set.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var deep = new Option<bool>("--deep")
        {
            Description = "Also read the kept snapshots whole. A damaged one is built anew at the next start.",
        };
        var command = new Command(
            "check",
            "Check a seed and say everything that is wrong with it, by file, line and column."
        )
        {
            path,
            deep,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is ['-', ..] given && !File.Exists(given))
                result.AddError($"There is no option {given}.");
        });
        command.SetAction(
            async (parse, cancel) =>
            {
                var code = Check(parse.GetValue(path) ?? settings.SeedsPath(parse), here);
                if (parse.GetValue(deep))
                    code = Math.Max(code, await CheckSnapshotsAsync(settings, parse, here, cancel));
                return code;
            }
        );
        return command;
    }

    private static int Check(string path, Surroundings here)
    {
        var reading = SeedReader.Read(path);
        if (reading.Seed is not { } seed)
        {
            here.Error.Write(SeedReport.Text(reading));
            return ExitCode.Refused;
        }

        here.Out.WriteLine(
            $"{path} is valid: {seed.Works.Count:N0} works, {seed.People.Count:N0} people, "
                + $"{seed.Works.Sum(work => work.Credits.Count):N0} credits, "
                + $"{seed.Relationships.Count:N0} relationships, {seed.Places.Count:N0} places, "
                + $"{seed.Facts.Count:N0} facts, {seed.Disputes.Count:N0} disputes, {seed.Sources.Count:N0} sources"
        );
        return ExitCode.Done;
    }

    private static async Task<int> CheckSnapshotsAsync(
        Settings settings,
        ParseResult parse,
        Surroundings here,
        CancellationToken cancel
    )
    {
        try
        {
            await using var store = Stores.Open(settings, parse, here);
            return CheckSnapshots(store, here, cancel);
        }
        catch (CatalogUnavailableException failure)
        {
            await here.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }
    }

    private static int CheckSnapshots(SnapshotStore store, Surroundings here, CancellationToken cancel)
    {
        var (good, code) = (0, ExitCode.Done);
        foreach (var (fingerprint, wrong) in store.CheckKept(cancel))
            if (wrong is null)
            {
                good++;
                here.Out.WriteLine($"snapshot {fingerprint} is good");
            }
            else
            {
                code = ExitCode.Refused;
                here.Error.WriteLine($"snapshot {fingerprint} is damaged: {wrong}; the next start builds it anew");
            }

        if (good == 0 && code == ExitCode.Done)
            here.Out.WriteLine($"{store.Place} holds no snapshot yet");
        return code;
    }
}

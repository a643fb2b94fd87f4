using System.CommandLine;
using PtaHaim.Catalog.Seeds;

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
        var command = new Command(
            "check",
            "Check a seed and say everything that is wrong with it, by file, line and column."
        )
        {
            path,
        };
        command.SetAction(parse => Check(parse.GetValue(path) ?? settings.SeedsPath(parse), here));
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
}

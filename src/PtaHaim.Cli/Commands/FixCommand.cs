using System.CommandLine;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim fix [PATH] [--check]</c></summary>
internal static class FixCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var path = new Argument<string?>("path")
        {
            Description = "The seed: a JSON file or a folder of them. By default the one that is set.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing: name the files that would change, and refuse where there are any.",
        };
        var command = new Command(
            "fix",
            "Write each file of a seed in canonical form: fixed order, fixed layout. A broken seed is left alone."
        )
        {
            path,
            check,
        };
        command.SetAction(parse => Fix(parse.GetValue(path) ?? settings.SeedsPath(parse), parse.GetValue(check), here));
        return command;
    }

    private static int Fix(string path, bool checkOnly, Surroundings here)
    {
        var reading = SeedReader.Read(path);
        if (reading.Seed is null)
        {
            here.Error.Write(SeedReport.Text(reading));
            return ExitCode.Refused;
        }

        var changed = reading
            .Files.Files.Select(file => (file, fixedFile: CanonicalSeed.Of(file)!))
            .Where(pair => !pair.file.Bytes.AsSpan().SequenceEqual(pair.fixedFile.Bytes))
            .Select(pair => pair.fixedFile)
            .ToList();
        foreach (var file in changed)
        {
            if (!checkOnly)
                FileReplacement.Write(reading.Files.PathOf(file), file.Bytes);
            here.Out.WriteLine($"{(checkOnly ? "would change" : "fixed")} {reading.Files.PathOf(file)}");
        }

        if (changed.Count == 0)
            here.Out.WriteLine($"{path} is in canonical form");
        return checkOnly && changed.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}

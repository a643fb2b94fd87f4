using System.CommandLine;
using System.CommandLine.Parsing;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim path FROM TO</c></summary>
internal static class PathCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var from = new Argument<string>("from") { Description = "A name or slug: \"Este Haim\" or este-haim." };
        var to = new Argument<string>("to") { Description = "Another one." };
        var json = new Option<bool>("--json") { Description = "Print what the API answers." };
        var kinds = Words("--kind", "Only works of these kinds, such as feature-film.");
        var roles = Words("--role", "Roles or departments in which one of each two must stand on a work.");
        var theirs = Words("--their-role", "Roles or departments in which the other of the two must.");
        var exclude = Words("--exclude", "Slugs of people and works to leave out.");
        var ties = new Option<bool>("--ties") { Description = "Count stated relationships as steps, too." };
        var alone = new Option<bool>("--no-bands")
        {
            Description = "Do not count a band's work for those who were its members.",
        };
        var companies = new Option<bool>("--companies") { Description = "Let companies be steps." };
        var hops = new Option<int>("--max-hops")
        {
            Description = "The most steps, 1 to 12.",
            DefaultValueFactory = _ => PathRequest.MostHops,
        };
        hops.Validators.Add(result =>
        {
            if (
                result.Tokens is [var hop]
                && !(int.TryParse(hop.Value, out var most) && most is >= 1 and <= PathRequest.MostHops)
            )
                result.AddError("--max-hops takes a number from 1 to 12.");
        });
        var command = new Command("path", "How two people are connected: the shortest chain of works that they share.")
        {
            from,
            to,
            json,
            kinds,
            roles,
            theirs,
            exclude,
            ties,
            alone,
            companies,
            hops,
        };
        command.SetAction(
            (parse, cancel) =>
                new PathAnswering(here)
                {
                    From = parse.GetRequiredValue(from),
                    To = parse.GetRequiredValue(to),
                    Json = parse.GetValue(json),
                    Question = new PathQuestion("", "")
                    {
                        Kinds = parse.GetValue(kinds) ?? [],
                        Roles = parse.GetValue(roles) ?? [],
                        TheirRoles = parse.GetValue(theirs) ?? [],
                        Exclude = parse.GetValue(exclude) ?? [],
                        Ties = parse.GetValue(ties),
                        Bands = !parse.GetValue(alone),
                        Companies = parse.GetValue(companies),
                        MaxHops = parse.GetValue(hops),
                    },
                }.RunAsync(settings.SeedsPath(parse), () => Stores.Open(settings, parse, here, serves: true), cancel)
        );
        return command;
    }

    /// <summary>Given several times, or several words joined by commas.</summary>
    private static Option<string[]> Words(string name, string description) =>
        new(name) { Description = description + " Joined by commas.", CustomParser = Split };

    private static string[] Split(ArgumentResult result) =>
        [
            .. result.Tokens.SelectMany(token =>
                token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
}

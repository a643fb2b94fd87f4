using System.CommandLine;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Cli;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class CommandLinePageTests
{
    [Fact]
    public void Every_verb_and_option_is_on_the_page_for_operators()
    {
        var page = File.ReadAllText(Path.Combine(ShippedCatalog.Folder, "..", "docs", "operations.md"));

        var words = Words(CommandLine.Verbs(Surroundings.OfProcess()), "ptahaim").ToList();

        Assert.Contains("`ptahaim videos add", words);
        Assert.Contains("`--deep", words);
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(Command command, string path) =>
        command
            .Options.Where(option =>
                !option.Hidden && option is not (System.CommandLine.Help.HelpOption or VersionOption)
            )
            .Select(option => $"`{option.Name}")
            .Concat(
                command.Subcommands.SelectMany(verb =>
                    Words(verb, $"{path} {verb.Name}")
                        .Concat(verb.Subcommands.Count == 0 ? [$"`{path} {verb.Name}"] : [])
                )
            );
}

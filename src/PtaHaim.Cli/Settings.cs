using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PtaHaim.Catalog;

namespace PtaHaim.Cli;

/// <summary>
/// The settings of section Catalog. For each one the first of these counts: the option (<c>--seeds</c> or
/// <c>--Catalog:Seeds=</c>), the environment variable (<c>Catalog__Seeds</c>), appsettings.json beside the program.
/// </summary>
internal sealed class Settings(Surroundings here)
{
    private const string Section = "Catalog";

    private readonly Option<string?> seeds = new("--seeds")
    {
        Description = "The seed: a JSON file or a folder of them. Also Catalog__Seeds in the environment.",
        HelpName = "PATH",
        Recursive = true,
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "The folder of snapshots and bases. Also Catalog__Data in the environment.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public IReadOnlyList<Option> Options => [seeds, data];

    /// <summary>Options in the words of configuration become those of the command line: the parser would split them at the colon.</summary>
    public static IReadOnlyList<string> Translate(IReadOnlyList<string> args)
    {
        const string Prefix = $"--{Section}:";
        return
        [
            .. args.Select(arg =>
                arg.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && arg[Prefix.Length..].Split('=', 2) is [var name, .. var value]
                    ? string.Join('=', [$"--{name.ToLowerInvariant()}", .. value])
                    : arg
            ),
        ];
    }

    /// <summary>Throws <see cref="InvalidDataException"/> where appsettings.json cannot be understood.</summary>
    public CatalogOptions Read(ParseResult parse)
    {
        var file = ReadFile();
        string? Setting(string name) => here.Variable($"{Section}__{name}") ?? file.GetValueOrDefault(name);
        return new CatalogOptions
        {
            Seeds = parse.GetValue(seeds) ?? Setting(nameof(CatalogOptions.Seeds)),
            Data = parse.GetValue(data) ?? Setting(nameof(CatalogOptions.Data)),
            Database = Setting(nameof(CatalogOptions.Database)),
            ReaderRole = Setting(nameof(CatalogOptions.ReaderRole)),
            Keep = Duration(nameof(CatalogOptions.Keep), Setting(nameof(CatalogOptions.Keep))),
            Origin = Setting(nameof(CatalogOptions.Origin)),
            Contact = Setting(nameof(CatalogOptions.Contact)),
        };
    }

    private static TimeSpan Duration(string name, string? text) =>
        text is null ? new CatalogOptions().Keep
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero
            ? duration
        : throw new InvalidDataException(
            $"The setting {Section}:{name} is {text}, expected a duration such as 01:00:00."
        );

    private string Home => RepositoryFolder.Around(here.CurrentFolder) ?? here.ProgramFolder;

    /// <summary>Where the seed is: as set, else the folder seeds of the repository around the user, else beside the program.</summary>
    public string SeedsPath(ParseResult parse) => Read(parse).Seeds ?? Path.Combine(Home, "seeds");

    /// <summary>Where snapshots are kept: as set, else the folder data of the repository, else beside the program.</summary>
    public string DataPath(ParseResult parse) => Read(parse).Data ?? Path.Combine(Home, "data");

    private Dictionary<string, string> ReadFile()
    {
        var path = Path.Combine(here.ProgramFolder, "appsettings.json");
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
            return values;
        try
        {
            var reading = new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            };
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), reading);
            if (file.RootElement.TryGetProperty(Section, out var section))
                foreach (var setting in section.EnumerateObject())
                    if (setting.Value.ValueKind == JsonValueKind.String)
                        values[setting.Name] = setting.Value.GetString()!;
            return values;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is not a JSON object with settings: {error.Message}", error);
        }
    }
}

using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration.Json;
using PtaHaim.Catalog;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// A setting that is misspelt would else be a default in silence. Arguments and the settings file are ours alone, so every
/// name in them must be one of ours or of the framework; of the environment, which all programs share, our sections are.
/// </summary>
internal static class KnownSettings
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("Catalog", typeof(CatalogOptions)),
        ("RateLimit", typeof(RateLimitOptions)),
        ("Log", typeof(LogOptions)),
    ];

    private static readonly Dictionary<string, Type> Ours = new(
        Sections
            .SelectMany(section => Of(section.Options), (section, setting) => (section.Section + ":", setting))
            .Concat(Of(typeof(SiteOptions)).Select(setting => ("", setting)))
            .Select(named => KeyValuePair.Create(named.Item1 + named.setting.Name, named.setting.PropertyType)),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What hosting, server and logging of ASP.NET Core read, by the first part of the name.</summary>
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "applicationName",
        "captureStartupErrors",
        "contentRoot",
        "detailedErrors",
        "environment",
        "forwardedHeaders_Enabled",
        "hostBuilder",
        "hostingStartupAssemblies",
        "hostingStartupExcludeAssemblies",
        "http_ports",
        "https_port",
        "https_ports",
        "Kestrel",
        "Logging",
        "preferHostingUrls",
        "preventHostingStartup",
        "shutdownTimeoutSeconds",
        "startupAssembly",
        "staticWebAssets",
        "suppressStatusMessages",
        "urls",
        "webroot",
    };

    /// <summary>Reads arguments as the framework does (<c>--name=value</c>, <c>--name value</c>, <c>/name value</c>, <c>name=value</c>), which passes over others.</summary>
    public static void CheckArguments(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            var isNamed = argument.StartsWith("--", StringComparison.Ordinal) || argument.StartsWith('/');
            var end = argument.IndexOf('=', StringComparison.Ordinal);
            if (!isNamed && (end < 0 || argument.StartsWith('-')))
                throw new InvalidSettingException(
                    $"\"{SeedWords.Visible(argument)}\" is no setting; write --name=value."
                );
            var name = (end < 0 ? argument : argument[..end]).TrimStart(isNamed ? ['-', '/'] : []);
            // An empty section sets nothing; tests pass it.
            if (!(end == argument.Length - 1 && Sections.Any(section => section.Section == name)))
                CheckName(name);
            if (end >= 0)
                continue;
            if (++at == arguments.Count || arguments[at].StartsWith("--", StringComparison.Ordinal))
                throw new InvalidSettingException($"{name} is given no value; write --{name}=value.");
        }
    }

    public static void Check(ConfigurationManager settings)
    {
        foreach (var file in ((IConfigurationRoot)settings).Providers.OfType<JsonConfigurationProvider>())
        foreach (var name in Names(file, null))
            CheckName(name);
        foreach (var (section, _) in Sections)
        foreach (var given in settings.GetSection(section).GetChildren())
            CheckName(given.Path);
        foreach (var (name, type) in Ours)
            CheckValue(settings.GetSection(name), name, type);
    }

    /// <summary>The full names of all values in a file; an empty section is none.</summary>
    private static IEnumerable<string> Names(JsonConfigurationProvider file, string? section) =>
        file.GetChildKeys([], section)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(key => section is null ? key : $"{section}:{key}")
            .SelectMany(name => file.TryGet(name, out var value) && value is not null ? [name] : Names(file, name));

    private static void CheckName(string name)
    {
        if (Ours.ContainsKey(name) || Frameworks.Contains(name.Split(':')[0]))
            return;
        if (
            Ours.Keys.FirstOrDefault(ours => name.StartsWith(ours + ":", StringComparison.OrdinalIgnoreCase)) is
            { } list
        )
            throw new InvalidSettingException($"{list} takes one text, with semicolons between its parts.");

        throw new InvalidSettingException($"{SeedWords.Visible(name)} is no setting; {Instead(name)}");
    }

    private static string Instead(string name)
    {
        string[] all = [.. Ours.Keys, .. Frameworks];
        if (SeedWords.Nearest(name.ToLowerInvariant(), all.Select(one => one.ToLowerInvariant())) is { } near)
            return $"did you mean {all.First(one => one.Equals(near, StringComparison.OrdinalIgnoreCase))}?";
        var (section, options) = Sections.FirstOrDefault(one =>
            name.StartsWith(one.Section + ":", StringComparison.OrdinalIgnoreCase)
        );
        return options is null
            ? $"there are {string.Join(", ", Ours.Keys.Order(StringComparer.Ordinal))}."
            : $"{section} has {string.Join(", ", Of(options).Select(one => one.Name).Order(StringComparer.Ordinal))}.";
    }

    private static void CheckValue(IConfigurationSection given, string name, Type type)
    {
        if (given.GetChildren().FirstOrDefault() is { } part)
            CheckName(part.Path);
        if (given.Value is not { } value)
            return;
        var wanted =
            type.IsEnum && !Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase)
                ? string.Join(" or ", Enum.GetNames(type).Select(one => one.ToLowerInvariant()))
            : type == typeof(bool) && !bool.TryParse(value, out _) ? "true or false"
            : type == typeof(int) && !int.TryParse(value, out _) ? "a whole number"
            : type == typeof(TimeSpan) && !IsDuration(value) ? "a duration such as 01:00:00"
            : null;
        if (wanted is not null)
            throw new InvalidSettingException($"{name} is \"{SeedWords.Visible(value)}\"; it must be {wanted}.");
    }

    private static bool IsDuration(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero;

    private static IEnumerable<PropertyInfo> Of(Type options) =>
        options.GetProperties().Where(setting => setting.SetMethod is not null);
}

/// <summary>A setting that the program cannot start with; the message is a sentence for its owner.</summary>
internal sealed class InvalidSettingException(string message) : Exception(message);

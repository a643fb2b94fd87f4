using System.CommandLine;
using System.Globalization;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim videos check</c></summary>
internal static class VideosCheckCommand
{
    private const int LongestPause = 60;

    public static Command Create(Settings settings, Surroundings here)
    {
        var pause = new Option<double>("--pause")
        {
            Description = $"Seconds between two uploads, 0 to {LongestPause}.",
            DefaultValueFactory = _ => 1,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                    && seconds <= LongestPause
                )
                    return seconds;
                result.AddError($"--pause takes 0 to {LongestPause} seconds.");
                return 0;
            },
        };
        var oEmbed = Endpoint("--oembed", "https://www.youtube.com/oembed");
        var thumbnails = Endpoint("--thumbnails", "https://i.ytimg.com/vi/");
        var check = new Command(
            "check",
            "Ask YouTube whether every upload of the seed still plays, and write the answers beside the seed."
        )
        {
            pause,
            oEmbed,
            thumbnails,
        };
        check.SetAction(
            async (parse, cancel) =>
            {
                using var youTube = new YouTubeStatus(
                    parse.GetRequiredValue(oEmbed),
                    parse.GetRequiredValue(thumbnails),
                    here.RequestTimeout
                );
                return await new VideosCheck(here, youTube)
                {
                    SeedsPath = settings.SeedsPath(parse),
                    Pause = TimeSpan.FromSeconds(parse.GetValue(pause)),
                }.RunAsync(cancel);
            }
        );
        return check;
    }

    /// <summary>An address that only tests give: a stand-in on the loopback.</summary>
    internal static Option<Uri> Endpoint(string name, string address) =>
        new(name)
        {
            Hidden = true,
            DefaultValueFactory = _ => new Uri(address),
            CustomParser = result =>
            {
                if (
                    Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https"
                )
                    return uri;
                result.AddError($"{name} needs an http or https address.");
                return null;
            },
        };
}

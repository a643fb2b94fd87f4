using System.CommandLine;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim videos add WORK ADDRESS</c>, and <c>check</c> beside it.</summary>
internal static class VideosCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var work = new Argument<string>("work") { Description = "The id of the work, such as lost-track." };
        var address = new Argument<string>("address")
        {
            Description =
                "Its upload on YouTube: an address in any form, or the bare id (after -- where it begins with -).",
        };
        var kind = new Option<string>("--kind")
        {
            Description = "What the upload is.",
            DefaultValueFactory = _ => "official",
        };
        kind.AcceptOnlyFromAmong([.. Vocabularies.VideoKinds.Terms.Select(term => term.Id)]);
        var title = new Option<string?>("--title")
        {
            Description = "The title on YouTube. With --channel, nothing is asked of YouTube.",
        };
        var channel = new Option<string?>("--channel") { Description = "The channel on YouTube." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Add it without asking." };
        var endpoint = VideosCheckCommand.Endpoint("--oembed", "https://www.youtube.com/oembed");

        var add = new Command(
            "add",
            "Add a confirmed upload to a work of the seed, with the upload itself as its source."
        )
        {
            work,
            address,
            kind,
            title,
            channel,
            yes,
            endpoint,
        };
        add.SetAction(
            (parse, cancel) =>
                new VideoAddition(here, new YouTubeOEmbed(parse.GetRequiredValue(endpoint), here.RequestTimeout))
                {
                    SeedsPath = settings.SeedsPath(parse),
                    Work = parse.GetRequiredValue(work),
                    Address = parse.GetRequiredValue(address),
                    Kind = parse.GetRequiredValue(kind),
                    Title = parse.GetValue(title),
                    Channel = parse.GetValue(channel),
                    IsConfirmed = parse.GetValue(yes),
                }.RunAsync(cancel)
        );
        return new Command("videos", "Uploads of the works.") { add, VideosCheckCommand.Create(settings, here) };
    }
}

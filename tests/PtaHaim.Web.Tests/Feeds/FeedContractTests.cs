using System.Text.RegularExpressions;
using PtaHaim.Web.Tests.Api;

namespace PtaHaim.Web.Tests.Feeds;

/// <summary>Feeds, sitemap and robots.txt of invented people, as they were accepted. UPDATE_SNAPSHOTS=1 rewrites them.</summary>
[Collection(ApiCollection.Name)]
public sealed partial class FeedContractTests(ApiSite site)
{
    private static string Folder =>
        Path.Combine(Directory.GetParent(ShippedSeed.Folder)!.FullName, "tests/PtaHaim.Web.Tests/Feeds/Snapshots");

    [Theory]
    [InlineData("/feed.atom", "feed.atom")]
    [InlineData("/feed.json", "feed.json")]
    [InlineData("/people/bo-vale/feed.atom", "person.atom")]
    [InlineData("/collaborations/ada-north/the-tidewater/feed.json", "pair.json")]
    [InlineData("/sitemap.xml", "sitemap.txt")]
    [InlineData("/robots.txt", "robots.txt")]
    public async Task It_is_the_one_that_was_accepted(string address, string name)
    {
        var path = Path.Combine(Folder, name);
        var text = Date().Replace(await site.Client.GetStringAsync(address), "2026-03-02T09:00:00${zone}");
        text = Urn().Replace(text, "urn:uuid:5d0b1c9e-77aa-8c41-9e02-3f9a1c000000").TrimEnd('\n') + "\n";

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path, text);

        Assert.Equal(File.Exists(path) ? await File.ReadAllTextAsync(path) : "", text);
    }

    /// <summary>The clock, and what is made of the version of snapshots, differ from run to run.</summary>
    [GeneratedRegex(
        @"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?<zone>Z|\+00:00)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Urn();
}

using System.Xml.Linq;
using PtaHaim.Web.Cards;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Cards;

/// <summary>The timeline of the pair that the shipped collection is about. UPDATE_SNAPSHOTS=1 rewrites the picture.</summary>
[Collection(AskTheProgram.Name)]
public sealed class TimelineSvgTests(RunningProgram site)
{
    private const string Address = "/collaborations/haim/paul-thomas-anderson";

    private static string Snapshot =>
        Path.Combine(Repository.Folder, "tests/PtaHaim.Web.Tests/Cards/Snapshots/timeline.svg");

    [Fact]
    public async Task The_picture_of_the_featured_pair_is_the_one_that_was_accepted()
    {
        using var pages = new PageReader(site.Port);
        var page = await pages.ReadAsync(Address);
        var picture =
            page.QuerySelector("svg.timeline")!.OuterHtml.Replace("><", ">\n<", StringComparison.Ordinal) + "\n";

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Snapshot)!);
            await File.WriteAllTextAsync(Snapshot, picture);
        }

        Assert.Equal(File.Exists(Snapshot) ? await File.ReadAllTextAsync(Snapshot) : "", picture);
    }

    [Fact]
    public async Task It_is_valid_without_inline_style_and_shows_every_dated_work_of_the_tables_once()
    {
        using var pages = new PageReader(site.Port);
        var page = await pages.ReadAsync(Address);
        var picture = XElement.Parse(page.QuerySelector("svg.timeline")!.OuterHtml);

        Assert.DoesNotContain(picture.DescendantsAndSelf(), element => element.Attribute("style") is not null);
        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.StartsWith("Timeline, ", picture.Attribute("aria-label")!.Value, StringComparison.Ordinal);
        var dated = page.QuerySelectorAll(".ledger td.when time").Length;
        Assert.Equal(dated, picture.Descendants().Count(element => element.Attribute("class")?.Value == "dated"));
        Assert.Equal(dated, picture.Descendants().Count(IsStem));
    }

    [Fact]
    public async Task A_pair_with_fewer_than_two_dated_works_has_none()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/collaborations/donna-haim/thomas-pynchon");

        Assert.Empty(page.QuerySelectorAll("svg.timeline"));
    }

    [Fact]
    public void Works_of_members_are_told_apart_from_those_that_count()
    {
        var layout = TimelineLayout.Of([
            new TimelineWork(new CardSubject("one", "One", "song"), "2020"),
            new TimelineWork(new CardSubject("two", "Two", "song"), "2021", Counted: false),
        ]);

        var words = XElement
            .Parse(TimelineSvg.Render(layout, "Both").ToString()!)
            .Elements("text")
            .Select(text => text.Value);
        Assert.Equal(["2020", "2021", "Songs", "1 work", "1 with members"], words);
    }

    private static bool IsStem(XElement element) =>
        element.Attribute("class")?.Value.StartsWith("stem", StringComparison.Ordinal) == true;
}

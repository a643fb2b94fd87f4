using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.LinkedData;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>A site whose uploads were checked, and were found to be of every status.</summary>
public sealed class CheckedVideos : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ptahaim-checked-");
    private WebProgram? program;

    internal PageReader Pages { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "catalog.json"), Seed);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "videos.checked.json"), Checks);
        program = await WebProgram.OpenAsync("--RateLimit:Enabled=false", $"--Catalog:Seeds={folder.FullName}");
        Pages = new PageReader(program.Port);
    }

    public async Task DisposeAsync()
    {
        Pages.Dispose();
        await program!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string Seed =>
        $$"""
            {
              "collection": { "title": "Night Ferries", "about": "Films of a harbour town." },
              "sources": [{ "id": "post", "publisher": "Harbour Post", "title": "Ferry", "url": "https://harbour.example/", "kind": "article" }],
              "works": [
                {{Work("second-plays", "gone0000001", "playing0001")}},
                {{Work("link-alone", "gone0000001", "linked00001")}},
                {{Work("all-gone", "gone0000001", "private0001")}}
              ]
            }
            """;

    private const string Checks = """
        { "videos": [
          { "provider": "youtube", "id": "gone0000001", "status": "gone", "since": "2026-02-03", "checked": "2026-05-04" },
          { "provider": "youtube", "id": "linked00001", "status": "not-embeddable", "since": "2026-03-03", "checked": "2026-05-04" },
          { "provider": "youtube", "id": "playing0001", "status": "playing", "since": "2026-01-01", "checked": "2026-05-04" },
          { "provider": "youtube", "id": "private0001", "status": "private", "since": "2026-04-05", "checked": "2026-05-04" }
        ] }
        """;

    private static string Work(string id, params string[] uploads)
    {
        var videos = uploads.Select(upload =>
            $$"""{ "provider": "youtube", "id": "{{upload}}", "kind": "official", "cites": [{ "source": "post" }] }"""
        );
        return $$"""{ "id": "{{id}}", "title": "Ferry", "kind": "music-video", "cites": [{ "source": "post" }], "videos": [{{string.Join(", ", videos)}}] }""";
    }
}

public sealed class CheckedVideosTests(CheckedVideos site) : IClassFixture<CheckedVideos>
{
    [Fact]
    public async Task An_upload_that_is_gone_makes_way_for_the_next_that_plays()
    {
        var page = await site.Pages.ReadAsync("/works/second-plays");

        Assert.Equal("playing0001", page.One("[data-youtube]").GetAttribute("data-youtube"));
        Assert.Contains("seen 4 May 2026", page.One(".under").Words(), StringComparison.Ordinal);
        Assert.Equal("https://www.youtube-nocookie.com/embed/playing0001", (string?)Node(page)["embedUrl"]);
    }

    [Fact]
    public async Task An_upload_that_nobody_may_embed_is_a_plain_link()
    {
        var page = await site.Pages.ReadAsync("/works/link-alone");

        Assert.Empty(page.QuerySelectorAll("[data-youtube]"));
        Assert.Equal("https://www.youtube.com/watch?v=linked00001", page.One(".under .button").Href());
        Assert.Contains("Its owner lets no other site play it.", page.One(".under").Words(), StringComparison.Ordinal);
        Assert.Null(Node(page)["embedUrl"]);
        Assert.Equal("https://www.youtube.com/watch?v=linked00001", (string?)Node(page)["sameAs"]);
    }

    [Fact]
    public async Task Where_all_are_gone_the_page_says_since_when_and_offers_the_search()
    {
        var page = await site.Pages.ReadAsync("/works/all-gone");

        Assert.Empty(page.QuerySelectorAll("[data-youtube]"));
        Assert.StartsWith(
            "https://www.youtube.com/results?",
            page.One(".under .button").Href(),
            StringComparison.Ordinal
        );
        Assert.Matches(
            "^Find it on YouTube ?The known upload was private on 5 April 2026, so this opens YouTube’s own results.",
            page.One(".under").Words()
        );
        Assert.Equal([null, null], new[] { Node(page)["embedUrl"], Node(page)["sameAs"] });
    }

    [Fact]
    public async Task The_record_says_of_each_upload_what_it_is_and_since_when()
    {
        var json = await site.Pages.JsonAsync("/api/v1/works/all-gone");

        Assert.Contains("\"status\":\"gone\",\"since\":\"2026-02-03\"", json, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"private\",\"since\":\"2026-04-05\"", json, StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonObject Node(IHtmlDocument page)
    {
        Assert.Empty(LinkedFaults.Of(page));
        return LinkedFaults.Read(page)!["@graph"]![1]!.AsObject();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using PtaHaim.Web.Tests.Api;

namespace PtaHaim.Web.Tests.LinkedData;

/// <summary>The JSON-LD of one page of each kind as it was accepted. UPDATE_SNAPSHOTS=1 rewrites them.</summary>
[Collection(ApiCollection.Name)]
public sealed class LinkedDataContractTests(ApiSite site)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("home", "/")]
    [InlineData("about", "/about")]
    [InlineData("works", "/works?kind=song")]
    [InlineData("film", "/works/the-long-table")]
    [InlineData("music-video", "/works/harbour-song")]
    [InlineData("song", "/works/undated-song")]
    [InlineData("series", "/works/harbour-videos")]
    [InlineData("people", "/people?kind=group")]
    [InlineData("person", "/people/ada-north")]
    [InlineData("group", "/people/the-tidewater")]
    [InlineData("company", "/people/north-pictures")]
    [InlineData("collaborators", "/people/dag-lund/collaborators")]
    [InlineData("collaborations", "/collaborations")]
    [InlineData("pair", "/collaborations/ada-north/the-tidewater")]
    [InlineData("path", "/paths?from=dag-lund&to=bo-vale")]
    [InlineData("graph", "/graph?focus=ada-north")]
    [InlineData("timeline", "/timeline?person=ada-north")]
    [InlineData("places", "/places")]
    [InlineData("place", "/places/harbour-hall")]
    [InlineData("sources", "/sources")]
    [InlineData("source", "/sources/the-harbour-gazette")]
    [InlineData("disputes", "/disputes")]
    public async Task Each_kind_of_page_says_what_it_is(string name, string address)
    {
        var data = await ReadAsync(address);

        foreach (var node in data["@graph"]!.AsArray().Append(data["@graph"]![0]!["about"]))
            if (node is JsonObject dataset && dataset.ContainsKey("version"))
                dataset["version"] = "3f9a1c";
        var path = Path.Combine(
            Directory.GetParent(ShippedSeed.Folder)!.FullName,
            $"tests/PtaHaim.Web.Tests/LinkedData/Snapshots/{name}.json"
        );
        var text = data.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(path, text);
        Assert.Equal(File.Exists(path) ? await File.ReadAllTextAsync(path) : "", text);
    }

    [Theory]
    [InlineData("/works/nothing")]
    [InlineData("/works?kind=opera")]
    public async Task A_page_that_could_not_be_answered_says_nothing(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Null(LinkedFaults.Read(page));
    }

    [Fact]
    public void The_vocabulary_is_whole_and_tells_right_from_wrong()
    {
        Assert.True(SchemaOrg.Count > 2000);
        Assert.True(SchemaOrg.Owns("MusicVideoObject", "embedUrl"));
        Assert.True(SchemaOrg.Owns("VideoObject", "director"));
        Assert.False(SchemaOrg.Owns("MusicVideoObject", "director"));
        Assert.True(SchemaOrg.Holds("byArtist", "MusicGroup"));
        Assert.False(SchemaOrg.Holds("director", "Organization"));
    }

    [Theory]
    [InlineData("\"@type\": \"Film\"", "no type Film")]
    [InlineData("\"@type\": \"Movie\", \"starring\": \"A\"", "no property starring")]
    [InlineData(
        "\"@type\": \"Book\", \"director\": { \"@type\": \"Person\", \"name\": \"A\" }",
        "Book has no director"
    )]
    [InlineData(
        "\"@type\": \"Movie\", \"director\": { \"@type\": \"Place\", \"name\": \"A\" }",
        "director holds no Place"
    )]
    [InlineData("\"@type\": \"Movie\", \"datePublished\": \"soon\"", "datePublished is not \"soon\"")]
    [InlineData("\"@type\": \"Movie\", \"duration\": 3", "duration is not 3")]
    [InlineData("\"@type\": \"Movie\", \"name\": null", "name is null")]
    [InlineData(
        "\"@type\": \"Movie\", \"actor\": { \"@type\": \"Role\", \"roleName\": \"A\" }",
        "a role without actor"
    )]
    [InlineData("\"@type\": \"Movie\", \"about\": { \"@id\": \"x\" }", "about leads nowhere")]
    public void A_fault_is_found(string node, string fault)
    {
        var page = new HtmlParser().ParseDocument(
            $$"""
            <link rel="canonical" href="http://localhost/x">
            <script type="application/ld+json">{ "@context": "https://schema.org", "@graph": [
              { "@type": "WebPage", "@id": "http://localhost/x#page", "url": "http://localhost/x" }, { {{node}} } ] }</script>
            """
        );

        Assert.Equal([fault], LinkedFaults.Of(page));
    }

    private async Task<JsonObject> ReadAsync(string address)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        Assert.Empty(LinkedFaults.Of(page));
        return LinkedFaults.Read(page)!;
    }
}

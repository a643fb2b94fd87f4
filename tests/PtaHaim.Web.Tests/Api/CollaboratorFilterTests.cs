using System.Text.Json.Nodes;

namespace PtaHaim.Web.Tests.Api;

/// <summary>Whom somebody worked with, in what, as the API answers it.</summary>
[Collection(ApiCollection.Name)]
public sealed class CollaboratorFilterTests(ApiSite site)
{
    [Fact]
    public async Task Each_collaborator_has_the_roles_of_both_and_the_best_known_works()
    {
        var items = await ItemsAsync("people/bo-vale/collaborators");

        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            Assert.NotEmpty(item!["roles"]!.AsArray());
            Assert.NotEmpty(item["theirRoles"]!.AsArray());
            Assert.Equal(Math.Min(5, (int)item["works"]!), item["bestKnown"]!.AsArray().Count);
        }
    }

    [Theory]
    [InlineData("ada-north")]
    [InlineData("bo-vale")]
    [InlineData("dag-lund")]
    [InlineData("the-tidewater")]
    public async Task A_filter_that_leaves_everything_leaves_the_list_as_it_is(string person)
    {
        var whole = await ItemsAsync($"people/{person}/collaborators?companies=true");
        var all = await ItemsAsync(
            $"people/{person}/collaborators?companies=true&kind=feature-film,short-film,documentary-film,music-video,live-performance-video,live-performance,video-series,song,album,photo-shoot,novel"
        );

        Assert.Equal(
            whole.Select(item => item!.ToJsonString()).Order(StringComparer.Ordinal),
            all.Select(item => item!.ToJsonString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Filtered_pages_follow_each_other_to_the_whole_list()
    {
        const string Address = "people/bo-vale/collaborators?kind=feature-film,music-video";
        var whole = await ItemsAsync($"{Address}&limit=100");
        var visited = new List<string>();
        for (string? next = $"/api/v1/{Address}&limit=1"; next is not null; )
        {
            var page = await site.JsonAsync(next);
            visited.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            next = (string?)page["next"];
        }

        Assert.Equal(whole.Select(item => item!.ToJsonString()), visited);
    }

    [Theory]
    [InlineData("people/bo-vale/collaborators?role=nobody", "role")]
    [InlineData("people/bo-vale/collaborators?their.role=nobody", "their.role")]
    [InlineData("people/bo-vale/collaborators?kind=opera", "kind")]
    [InlineData("people/bo-vale/distances?kind=song", "kind")]
    [InlineData("collaborations?with=ada-north&with=dag-lund&kind=opera", "kind")]
    [InlineData("collaborations?with=ada-north&with=dag-lund&role=nobody", "role")]
    [InlineData("collaborations?with=ada-north&with=dag-lund&rollup=some", "rollup")]
    [InlineData("collaborations?kind=song", "with")]
    public async Task What_is_unknown_is_a_400_that_names_it(string address, string parameter)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/{address}");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(parameter, (string)problem["errors"]![0]!["parameter"]!);
    }

    [Fact]
    public async Task Distances_count_everybody_once()
    {
        var distances = await site.JsonAsync("/api/v1/people/bo-vale/distances");

        Assert.True((bool)distances["available"]!);
        var levels = distances["levels"]!.AsArray();
        Assert.Equal((int)distances["reached"]!, levels.Sum(level => (int)level!["people"]!));
        Assert.Equal(Enumerable.Range(1, levels.Count), levels.Select(level => (int)level!["hops"]!));
    }

    [Fact]
    public async Task Surroundings_are_given_for_two_and_not_under_a_filter()
    {
        const string Pair = "/api/v1/collaborations?with=ada-north&with=the-tidewater";
        var pair = await site.JsonAsync(Pair);
        var filtered = await site.JsonAsync($"{Pair}&kind=music-video");
        var three = await site.JsonAsync($"{Pair}&with=bo-vale");

        Assert.NotNull(pair["surroundings"]!["withoutShared"]);
        Assert.All(
            pair["surroundings"]!["withBoth"]!.AsArray(),
            other => Assert.True((int)other!["withFirst"]! > 0 && (int)other["withSecond"]! > 0)
        );
        Assert.Null(filtered["surroundings"]);
        Assert.Null(three["surroundings"]);
    }

    private async Task<JsonArray> ItemsAsync(string address) =>
        (await site.JsonAsync($"/api/v1/{address}"))["items"]!.AsArray();
}

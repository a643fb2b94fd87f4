using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Generated;
using PtaHaim.Web.Exports;
using PtaHaim.Web.Tests.Api;

namespace PtaHaim.Web.Tests.Exports;

[Collection(ApiCollection.Name)]
public sealed class ExportStreamTests(ApiSite site)
{
    private const string Pair = "with=ada-north&with=bo-vale";

    public static TheoryData<string, string, string, string> Lists() =>
        new()
        {
            { "works", "", "works", "slug" },
            { "works", "kind=song", "works?kind=song", "slug" },
            { "works", "credit=director:ada-north&sort=title", "works?credit=director:ada-north&sort=title", "slug" },
            { "people", "kind=person&sort=known", "people?kind=person&sort=known", "slug" },
            { "collaborations", "", "collaborations", "people.0.slug" },
            { "collaborators", "person=ada-north", "people/ada-north/collaborators", "person.slug" },
            {
                "collaborators",
                "person=ada-north&kind=music-video",
                "people/ada-north/collaborators?kind=music-video",
                "person.slug"
            },
            { "timeline", Pair, $"timeline?{Pair}", "id" },
            { "timeline", "whole=true", "timeline?whole=true", "id" },
            { "sources", "kind=article", "sources?kind=article", "slug" },
            { "places", "", "places", "slug" },
            { "facts", "work=harbour-song", "facts?work=harbour-song", "id" },
            { "search", "q=north", "search?q=north", "slug" },
            { "search", "q=harbuor&kind=work", "search?q=harbuor&kind=work", "slug" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_has_the_rows_of_all_pages_of_the_API_in_their_order(
        string list,
        string query,
        string api,
        string key
    )
    {
        var rows = JsonNode.Parse(await TextAsync($"/exports/{list}.json?{query}"))!.AsArray();

        var first = rows.Select(row => row!.AsObject().First(pair => pair.Key is not "sources").Value!.ToString());
        Assert.Equal(await PagesAsync($"/api/v1/{api}", key), first);
        Assert.NotEmpty(rows);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_three_formats_say_the_same(string list, string query, string api, string key)
    {
        _ = (api, key);
        var array = JsonNode.Parse(await TextAsync($"/exports/{list}.json?{query}"))!.AsArray();
        var lines = (await TextAsync($"/exports/{list}.ndjson?{query}")).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        using var answer = await site.Client.GetAsync($"/exports/{list}.csv?{query}");
        var table = StrictCsv.Read(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal(
            array.Select(row => row!.ToJsonString()),
            lines.Select(line => JsonNode.Parse(line)!.ToJsonString())
        );
        Assert.Equal(array.Count, table.Count);
        foreach (var (row, cells) in array.Zip(table))
        foreach (var (name, value) in row!.AsObject())
            Assert.Equal(Cell(value), StrictCsv.Unguarded(cells[name]));
        Assert.All(table, row => Assert.StartsWith("http://localhost/", row["page"]));
    }

    [Theory]
    [InlineData("works.csv", "text/csv", "works.csv")]
    [InlineData("credits.ndjson?person=ada-north", "application/x-ndjson", "credits.ndjson")]
    [InlineData("disputes.json", "application/json", "disputes.json")]
    [InlineData($"shared-works.csv?{Pair}", "text/csv", "shared-works-ada-north-bo-vale.csv")]
    [InlineData("paths.csv?from=ada-north&to=bo-vale", "text/csv", "path-ada-north-bo-vale.csv")]
    public async Task It_is_a_file_with_a_name_and_a_validator_and_is_never_compressed(
        string address,
        string type,
        string name
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/exports/{address}");
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await site.Client.SendAsync(request);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/exports/{address}");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var known = await site.Client.SendAsync(again);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/exports/{address}"));

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(name, answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.True(answer.Headers.ETag?.IsWeak);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal((HttpStatusCode.OK, type), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("collaborators.json?person=ada-north")]
    [InlineData("collaborators.json?person=dag-lund")]
    [InlineData("collaborators.json?person=ada-north&role=director&kind=feature-film")]
    [InlineData("collaborations.json")]
    [InlineData($"shared-works.json?{Pair}")]
    [InlineData("paths.json?from=dag-lund&to=bo-vale")]
    [InlineData("timeline.json?whole=true")]
    public async Task Rows_of_who_worked_with_whom_have_sources_too(string address)
    {
        var rows = JsonNode.Parse(await TextAsync($"/exports/{address}"))!.AsArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEmpty(row!["sources"]!.AsArray()));
    }

    [Theory]
    [InlineData("works.csv?limit=3", HttpStatusCode.BadRequest)]
    [InlineData("works.csv?cursor=x", HttpStatusCode.BadRequest)]
    [InlineData("works.csv?ids=harbour-song", HttpStatusCode.BadRequest)]
    [InlineData("people.csv?ids=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("search.csv?q=north&kind=song", HttpStatusCode.BadRequest)]
    [InlineData("works.csv?kind=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("works.csv?year.gte=x", HttpStatusCode.BadRequest)]
    [InlineData("credits.csv?person=nobody", HttpStatusCode.BadRequest)]
    [InlineData("collaborators.csv", HttpStatusCode.BadRequest)]
    [InlineData("collaborators.csv?person=nobody", HttpStatusCode.BadRequest)]
    [InlineData("shared-works.csv", HttpStatusCode.BadRequest)]
    [InlineData("shared-works.csv?with=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("shared-works.csv?with=ada-north&with=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("shared-works.csv?with=ada-north&with=nobody", HttpStatusCode.BadRequest)]
    [InlineData("paths.csv?from=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("paths.csv?from=ada-north&to=nobody", HttpStatusCode.BadRequest)]
    [InlineData("timeline.csv?with=nobody", HttpStatusCode.BadRequest)]
    [InlineData("timeline.csv?whole=true&with=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("facts.csv?work=harbour-song&kind=credit", HttpStatusCode.BadRequest)]
    [InlineData("works.xls", HttpStatusCode.NotFound)]
    [InlineData("nothing.csv", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_given_is_a_problem_before_the_first_row(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync($"/exports/{address}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        if (status == HttpStatusCode.BadRequest)
            Assert.NotEmpty(problem["errors"]!.AsArray());
        Assert.DoesNotContain("limit", problem["errors"]?[0]?["valid"]?.ToJsonString() ?? "");
    }

    [Fact]
    public async Task A_fifth_stream_is_a_429_that_says_when_to_ask_again()
    {
        var turns = site.Services.GetRequiredService<ExportTurns>();
        var held = Enumerable.Range(0, ExportTurns.Most).Select(_ => turns.TryTake()!).ToList();
        try
        {
            using var refused = await site.Client.GetAsync("/exports/works.csv");

            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            Assert.Equal("5", refused.Headers.RetryAfter?.ToString());
        }
        finally
        {
            held.ForEach(turn => turn.Dispose());
        }

        for (var stream = 0; stream < 2 * ExportTurns.Most; stream++)
            await TextAsync("/exports/works.csv");
    }

    private async Task<List<string>> PagesAsync(string address, string key)
    {
        var keys = new List<string>();
        for (string? next = address + (address.Contains('?') ? "&" : "?") + "limit=5"; next is not null; )
        {
            var page = await site.JsonAsync(new Uri(new Uri("http://localhost"), next).PathAndQuery);
            foreach (var item in page["items"]!.AsArray())
                keys.Add(
                    key.Split('.')
                        .Aggregate(item, (node, part) => int.TryParse(part, out var at) ? node![at] : node![part])!
                        .ToString()
                );
            next = (string?)page["next"];
        }

        return keys;
    }

    private static string Cell(JsonNode? value) =>
        value switch
        {
            JsonArray list => string.Join(
                "; ",
                list.Select(item => item is JsonObject source ? (string?)source["slug"] : (string?)item)
            ),
            _ => value?.ToString() ?? "",
        };

    private async Task<string> TextAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return text;
    }
}

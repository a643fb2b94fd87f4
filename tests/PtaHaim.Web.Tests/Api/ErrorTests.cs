using System.Net;
using System.Text.Json.Nodes;

namespace PtaHaim.Web.Tests.Api;

[Collection(ApiCollection.Name)]
public sealed class ErrorTests(ApiSite site)
{
    [Theory]
    [InlineData("/api/v1/works?colour=red", "colour", "year.gte")]
    [InlineData("/api/v1/works?sort=size", "sort", "-title")]
    [InlineData("/api/v1/works?kind=opera", "kind", "music-video")]
    [InlineData("/api/v1/works/the-long-table?include=reviews", "include", "credits")]
    [InlineData("/api/v1/people?kind=robot", "kind", "group")]
    [InlineData("/api/v1/people?sort=age", "sort", "known")]
    [InlineData("/api/v1/sources?kind=rumour", "kind", "fan-site")]
    [InlineData("/api/v1/facts?kind=rumour", "kind", "credit")]
    [InlineData("/api/v1/facts?source=film-almanac&work=the-long-table", "source", "person")]
    [InlineData("/api/v1/works?sort=title&year.gte=2000", "sort", "-date")]
    [InlineData("/api/v1/works?credit=ada-nort", "credit", "ada-north")]
    [InlineData("/api/v1/works?place=harbour-hal", "place", "harbour-hall")]
    [InlineData("/api/v1/disputes?work=harbour-son", "work", "harbour-song")]
    public async Task A_value_that_is_not_served_is_answered_with_those_that_are(
        string address,
        string parameter,
        string valid
    )
    {
        var problem = await ProblemAsync(address, HttpStatusCode.BadRequest);

        var error = problem["errors"]!.AsArray().Single()!;
        Assert.Equal(parameter, (string)error["parameter"]!);
        Assert.Contains(valid, error["valid"]!.AsArray().Select(value => (string)value!));
    }

    [Theory]
    [InlineData("/api/v1/works?limit=101")]
    [InlineData("/api/v1/works?limit=0")]
    [InlineData("/api/v1/works?limit=-1")]
    [InlineData("/api/v1/works?limit=ten")]
    [InlineData("/api/v1/works?limit=99999999999999999999")]
    [InlineData("/api/v1/works?limit=")]
    [InlineData("/api/v1/works?limit=1&limit=2")]
    [InlineData("/api/v1/works?count=maybe")]
    [InlineData("/api/v1/graph?focus=ada-north&limit=25")]
    [InlineData("/api/v1/graph?focus=ada-north&focus=bo-vale")]
    [InlineData("/api/v1/works?year.gte=0")]
    [InlineData("/api/v1/works?cursor=nonsense")]
    [InlineData("/api/v1/works?include=credits&limit=26")]
    [InlineData("/api/v1/collaborations?with=ada-north&with=ada-north")]
    [InlineData("/api/v1/collaborations?with=ada-north&with=bo-vale&limit=5")]
    [InlineData("/api/v1/catalog?x=1")]
    public async Task What_no_list_can_serve_is_a_400(string address) =>
        await ProblemAsync(address, HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_cursor_of_another_list_or_order_is_a_400()
    {
        string[] lists =
        [
            "works?",
            "works?sort=title&",
            "works?sort=known&",
            "people?",
            "people?sort=known&",
            "people/ada-north/credits?",
            "people/ada-north/collaborators?",
            "collaborations?",
            "sources?",
            "places?",
            "facts?",
            "disputes?",
        ];
        var cursors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var next = (string?)(await site.JsonAsync($"/api/v1/{list}limit=1"))["next"];
            cursors[list] = System.Web.HttpUtility.ParseQueryString(new Uri(next!).Query)["cursor"]!;
        }

        foreach (var list in lists)
        foreach (var (from, cursor) in cursors)
        {
            using var answer = await site.Client.GetAsync($"/api/v1/{list}limit=1&cursor={cursor}");
            Assert.True(
                answer.StatusCode == (from == list ? HttpStatusCode.OK : HttpStatusCode.BadRequest),
                $"{list} with the cursor of {from}: {answer.StatusCode}"
            );
        }
    }

    [Theory]
    [InlineData("works?kind=", 201, "kind takes at most 200 characters.")]
    [InlineData("works?kind=", 8_000, "kind takes at most 200 characters.")]
    [InlineData("works?cursor=", 1_001, "cursor takes at most 1000 characters.")]
    public async Task A_value_past_its_length_is_told_the_length(string start, int length, string message)
    {
        var problem = await ProblemAsync($"/api/v1/{start}{new string('x', length)}", HttpStatusCode.BadRequest);

        Assert.Equal(message, (string)problem["detail"]!);
    }

    [Theory]
    [InlineData("with=ada-north")]
    [InlineData("with=ada-north,bo-vale")]
    [InlineData("with=")]
    [InlineData("with=a&with=b&with=c&with=d&with=e&with=f&with=g&with=h&with=i&with=j&with=k")]
    public async Task Who_names_too_few_or_too_many_people_is_told_how_to_name_them(string query)
    {
        var problem = await ProblemAsync($"/api/v1/collaborations?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(
            "with is given once for each of 2 to 10 people: with=a&with=b.",
            (string)problem["errors"]![0]!["message"]!
        );
    }

    [Fact]
    public async Task A_credit_without_a_slug_suggests_nobody_and_one_near_a_slug_keeps_its_role()
    {
        var empty = await ProblemAsync("/api/v1/works?credit=director:", HttpStatusCode.BadRequest);
        var near = await ProblemAsync("/api/v1/works?credit=director:ada-nort", HttpStatusCode.BadRequest);

        Assert.Empty(empty["errors"]![0]!["valid"]!.AsArray());
        Assert.Contains("slug is missing", (string)empty["detail"]!, StringComparison.Ordinal);
        Assert.Contains("director:ada-north", near["errors"]![0]!["valid"]!.AsArray().Select(value => (string)value!));
    }

    [Theory]
    [InlineData("/api/v1/works/the-long-tabl", "the-long-table")]
    [InlineData("/api/v1/works/THE-LONG-TABLE", "the-long-table")]
    [InlineData("/api/v1/works/The Lóng Table", "the-long-table")]
    [InlineData("/api/v1/people/ada-nort", "ada-north")]
    [InlineData("/api/v1/people/Ada-North/credits", "ada-north")]
    [InlineData("/api/v1/people/ada-nort/credits", "ada-north")]
    [InlineData("/api/v1/people/ada-nort/collaborators", "ada-north")]
    [InlineData("/api/v1/graph?focus=ada-nort", "ada-north")]
    [InlineData("/api/v1/sources/film-alman", "film-almanac")]
    [InlineData("/api/v1/places/harbour-hal", "harbour-hall")]
    [InlineData("/api/v1/disputes/how-they-me", "how-they-met")]
    [InlineData("/api/v1/facts/statement.first-meetin", "statement.first-meeting")]
    [InlineData("/api/v1/facts/Statement.First-Meeting", "statement.first-meeting")]
    [InlineData("/api/v1/collaborations?with=ada-nort&with=bo-vale", "ada-north")]
    public async Task An_unknown_slug_is_a_404_that_names_those_near_it(string address, string near)
    {
        var problem = await ProblemAsync(address, HttpStatusCode.NotFound);

        Assert.Contains(near, problem["near"]!.AsArray().Select(value => (string)value!));
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v2/works")]
    [InlineData("/api/v1/nothing")]
    public async Task An_address_that_is_none_is_a_404_with_a_problem(string address) =>
        await ProblemAsync(address, HttpStatusCode.NotFound);

    public static TheoryData<string> HostileValues =>
        [
            "'",
            "\"",
            "'; DROP TABLE Works; --",
            "%",
            "%%",
            "*",
            "AND",
            "\u0007",
            "\u202Egnal",
            "\uD83D\uDE00",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "-1",
            "1e400",
            "NaN",
            new string('9', 400),
            new string('x', 4000),
            "{\"a\":1}",
        ];

    [Theory]
    [MemberData(nameof(HostileValues))]
    public async Task No_value_of_any_parameter_or_path_ends_in_a_5xx(string value)
    {
        var text = Uri.EscapeDataString(value);
        string[] lists =
        [
            "works",
            "people",
            "sources",
            "places",
            "facts",
            "disputes",
            "collaborations",
            "graph",
            "people/ada-north/credits",
            "people/ada-north/collaborators",
        ];
        string[] names =
        [
            "kind",
            "year.gte",
            "year.lte",
            "credit",
            "place",
            "sort",
            "include",
            "limit",
            "cursor",
            "count",
            "source",
            "work",
            "person",
            "companies",
            "with",
            "focus",
        ];
        string[] addresses =
        [
            .. lists.SelectMany(list => names, (list, name) => $"/api/v1/{list}?{name}={text}"),
            .. lists.Select(list => $"/api/v1/{list}?{text}={text}"),
            $"/api/v1/works?credit=director:{text}",
            $"/api/v1/collaborations?with={text}&with=ada-north",
            .. new[] { "works", "people", "sources", "places", "facts", "disputes" }.Select(list =>
                $"/api/v1/{list}/{text}"
            ),
        ];
        foreach (var address in addresses)
        {
            using var answer = await site.Client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {address}");
            if ((int)answer.StatusCode >= 400)
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/api/v1/works?kind=%FF%FE")]
    [InlineData("/api/v1/works/%C0%AF")]
    [InlineData("/api/v1/works?%ZZ=1")]
    public async Task Escapes_that_are_no_text_are_refused_without_a_5xx(string address)
    {
        using var answer = await site.Client.GetAsync(address);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    private async Task<JsonNode> ProblemAsync(string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await site.Client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.StartsWith("https://", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return problem;
    }
}

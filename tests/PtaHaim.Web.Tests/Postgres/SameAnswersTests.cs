using System.Text.Json.Nodes;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>A node on PostgreSQL and one on SQLite, the same build and the same seeds: the same answers.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SameAnswersTests(OnPostgres on)
{
    private const string Origin = "--Catalog:Origin=http://catalog.example";
    private const string Unlimited = "--RateLimit:Enabled=false";

    [Fact]
    public async Task Every_answer_over_the_shipped_catalog_has_the_same_status_body_and_validator()
    {
        await using var files = await WebProgram.OpenAsync(Origin, Unlimited);
        await using var postgres = await WebProgram.OpenAsync(
            Origin,
            Unlimited,
            $"--Catalog:Database={await on.Server.CreateDatabaseAsync()}"
        );
        using var client = new HttpClient();
        var addresses = await AddressesAsync(client, files.Port);

        var different = new List<string>();
        foreach (var address in addresses)
            if (await AnswerAsync(client, files.Port, address) != await AnswerAsync(client, postgres.Port, address))
                different.Add(address);

        Assert.True(addresses.Count > 2000);
        Assert.Empty(different);
    }

    private static async Task<List<string>> AddressesAsync(HttpClient client, int port)
    {
        List<string> addresses =
        [
            .. SiteAddresses.Kept,
            "/api/v1/facts?kind=credit&limit=100",
            "/api/v1/collaborations?limit=100",
            "/works/LOST-TRACK",
            "/api/v1/works/lost-trac",
            "/api/v1/works?kind=film",
        ];
        foreach (var list in (string[])["works", "people", "places", "sources", "disputes", "facts"])
        {
            await foreach (var (page, names) in PagesAsync(client, port, $"/api/v1/{list}?limit=100&count=true"))
            {
                addresses.Add(page);
                foreach (var name in names)
                {
                    addresses.Add($"/api/v1/{list}/{name}");
                    if (list is not ("disputes" or "facts"))
                        addresses.Add($"/{list}/{name}");
                    if (list == "people")
                        addresses.AddRange([
                            $"/api/v1/people/{name}/credits",
                            $"/api/v1/people/{name}/collaborators",
                            $"/api/v1/works?credit={name}",
                            $"/api/v1/collaborations?with={name}&with=haim",
                        ]);
                }
            }
        }

        foreach (
            var sorted in (string[])
                [
                    "works?sort=date",
                    "works?sort=title",
                    "works?sort=-title",
                    "works?sort=known",
                    "people?sort=-name",
                    "people?sort=known",
                ]
        )
        await foreach (var (page, _) in PagesAsync(client, port, $"/api/v1/{sorted}&limit=9"))
            addresses.Add(page);
        return addresses;
    }

    private static async IAsyncEnumerable<(string Page, IEnumerable<string> Names)> PagesAsync(
        HttpClient client,
        int port,
        string first
    )
    {
        for (var page = first; page is not null; )
        {
            var json = JsonNode.Parse(await client.GetStringAsync($"http://127.0.0.1:{port}{page}"))!;
            yield return (page, json["items"]!.AsArray().Select(item => (string)(item!["slug"] ?? item["id"])!));
            page = (string?)json["next"] is { } next ? new Uri(next).PathAndQuery : null;
        }
    }

    private static async Task<(int Status, string? Validator, string Body)> AnswerAsync(
        HttpClient client,
        int port,
        string address
    )
    {
        using var answer = await client.GetAsync($"http://127.0.0.1:{port}{address}");
        var body = await answer.Content.ReadAsStringAsync();
        // An error bears the id under which this one request stands in the log.
        return ((int)answer.StatusCode, answer.Headers.ETag?.ToString(), body.Split("\"traceId\"")[0]);
    }
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>A node on PostgreSQL and one on SQLite, the same build and the same seeds: the same answers.</summary>
[Collection(PostgresCollection.Name)]
public sealed partial class SameAnswersTests(OnPostgres on)
{
    private const string Origin = "--Catalog:Origin=http://catalog.example";
    private const int AtATime = 4;
    private const string Unlimited = "--RateLimit:Enabled=false";

    [Fact]
    public async Task Every_answer_over_the_shipped_catalog_has_the_same_status_body_and_validator()
    {
        await using var files = await WebProgram.OpenAsync(Origin, Unlimited);
        await using var postgres = await Nodes.OpenAsync(await on.Server.CreateDatabaseAsync(), Origin, Unlimited);
        using var one = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{files.Port}") };
        using var other = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{postgres.Port}") };
        var gets = await new EveryGet(one).AddressesAsync();
        string[] others =
        [
            // Its files have the sizes and checksums of one database.
            .. SiteAddresses.Kept.Where(address => address != "/exports"),
            "/works/LOST-TRACK",
            "/api/v1/works/lost-trac",
            "/api/v1/works?kind=film",
            "/api/v1/works?credit=director:paul-thomas-anderson&kind=music-video&year.gte=2016&include=credits",
            "/api/v1/people/no%00body",
            "/collaborations/haim/%20",
            "/collaborations/%09/%20%20",
            "/people/%20",
            "/api/v1/collaborations?with=haim&with=%20",
            "/works?person=%20",
        ];
        var pages = gets.Where(IsPage).Select(get => get["/api/v1".Length..]);

        var different = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            others.Concat(gets).Concat(pages),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (address, _) =>
            {
                var answers = await Task.WhenAll(AnswerAsync(one, address), AnswerAsync(other, address));
                if (answers[0] != answers[1])
                    different.Enqueue(address);
            }
        );

        Assert.True(gets.Count > 4000, $"Only {gets.Count}.");
        Assert.Empty(different);
    }

    /// <summary>Works, people, places and sources have pages of their own.</summary>
    private static bool IsPage(string get) =>
        get.Split('/') is [_, "api", "v1", "works" or "people" or "places" or "sources", var name]
        && !name.Contains('?', StringComparison.Ordinal);

    private static bool TellsOfPublications(string address) =>
        address.StartsWith("/api/v1/changes", StringComparison.Ordinal)
        || address.StartsWith("/sitemap", StringComparison.Ordinal)
        || address == "/robots.txt"
        || address.Contains("/feed.", StringComparison.Ordinal);

    [GeneratedRegex(
        @"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(Z|\+00:00)|""traceId"".*",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Time();

    private static async Task<(int Status, string? Validator, string Body)> AnswerAsync(
        HttpClient client,
        string address
    )
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        // Each node published the catalog at a time of its own.
        if (TellsOfPublications(address))
            return ((int)answer.StatusCode, null, Time().Replace(body, "then"));
        // An error bears the id under which this one request stands in the log.
        return ((int)answer.StatusCode, answer.Headers.ETag?.ToString(), body.Split("\"traceId\"")[0]);
    }
}

using System.Text.RegularExpressions;

namespace PtaHaim.Web.Tests.Hosting;

[Collection(AskTheProgram.Name)]
public sealed partial class EveryAddressTests(RunningProgram running)
{
    private static readonly string[] Parameters =
    [
        "limit",
        "cursor",
        "sort",
        "kind",
        "year.gte",
        "year.lte",
        "credit",
        "place",
        "include",
        "with",
        "count",
        "q",
        "from",
        "to",
        "role",
        "slug",
        "since",
        "unheard-of",
    ];

    private static readonly string[] HostileValues =
    [
        "",
        "'",
        "%00",
        "%ff%fe",
        "%",
        "*",
        "-1",
        "99999999999999999999999",
        "1e309",
        "NaN",
        "%22%20AND%20NEAR(",
        "'%20OR%20'1'='1",
        "%E2%80%AE%F0%9F%98%80",
        "a%CC%81%CC%81%CC%81",
        "director:",
        ":::",
        "eyJhIjoxfQ",
        "AAAA%3D%3D%3D%3D",
        "..%2f..%2fetc%2fpasswd",
    ];

    public static TheoryData<string> Kept() => new(SiteAddresses.Kept);

    public static TheoryData<string> All() => new(SiteAddresses.All);

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task It_is_there_with_a_validator_that_brings_a_304(string address)
    {
        var first = await RawHttp.GetAsync(running.Port, address);
        var again = await RawHttp.GetAsync(running.Port, address, "If-None-Match: " + first.Header("ETag"));

        Assert.Equal(200, first.Status);
        Assert.StartsWith("W/\"", first.Header("ETag"), StringComparison.Ordinal);
        Assert.Equal("public, max-age=0, must-revalidate", first.Header("Cache-Control"));
        Assert.Contains("Accept-Encoding", first.Header("Vary"), StringComparison.Ordinal);
        Assert.Equal(304, again.Status);
        Assert.Empty(again.Body);
        Answers.CarryWhatEveryAnswerCarries(again);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task It_is_smaller_compressed_and_the_same_from_the_cache(string address)
    {
        var plain = await RawHttp.GetAsync(running.Port, address);
        foreach (var encoding in new[] { "br", "gzip" })
        {
            var first = await RawHttp.GetAsync(running.Port, address, "Accept-Encoding: " + encoding);
            var second = await RawHttp.GetAsync(running.Port, address, "Accept-Encoding: " + encoding);

            Assert.Equal(encoding, first.Header("Content-Encoding"));
            Assert.Equal(first.Body, second.Body);
            Assert.True(first.Body.Length < plain.Body.Length || plain.Body.Length < 200);
        }
    }

    [Fact]
    public async Task The_files_that_a_page_names_are_named_by_their_content()
    {
        var page = await RawHttp.GetAsync(running.Port, "/");
        var files = StyleOrScript().Matches(page.Text).Select(match => match.Groups["file"].Value).ToArray();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var answer = await RawHttp.GetAsync(running.Port, file, "Accept-Encoding: gzip, br");

            // A published site says "immutable" of these names; one that is only built says it of none.
            Assert.Matches(Fingerprinted(), file);
            Assert.Equal(200, answer.Status);
            Answers.CarryWhatEveryAnswerCarries(answer);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task No_value_of_any_parameter_is_answered_5xx(string address)
    {
        var start = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var parameter in Parameters)
        {
            foreach (var value in HostileValues)
            {
                var target = $"{address}{start}{parameter}={value}";
                var answer = await RawHttp.GetAsync(running.Port, target);

                Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status} for {target}");
                Answers.CarryWhatEveryAnswerCarries(answer);
                Answers.SayNothingOfTheInside(answer);
                if (answer.Status >= 400 && address.StartsWith("/api", StringComparison.Ordinal))
                    Assert.Equal("application/problem+json", answer.Header("Content-Type")?.Split(';')[0]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task No_slug_is_answered_5xx(string address)
    {
        var folder = address.Split('?')[0];
        foreach (var value in HostileValues.Where(value => value.Length > 0 && value != "%00"))
        {
            var answer = await RawHttp.GetAsync(running.Port, $"{folder}/{value}");

            Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status} for {folder}/{value}");
            Answers.CarryWhatEveryAnswerCarries(answer);
        }
    }

    [GeneratedRegex(
        "(href|src)=\"(?<file>/[^\"]+\\.(css|js)(\\?[^\"]*)?)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex StyleOrScript();

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(css|js)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fingerprinted();
}

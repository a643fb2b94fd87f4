using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Tests.Hosting;

public sealed class WhoAsksTests
{
    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:5080", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:80", 200)]
    [InlineData("catalog.example", 200)]
    [InlineData("mirror.example", 200)]
    [InlineData("a.wild.example", 200)]
    [InlineData("wild.example", 400)]
    [InlineData("evil.example", 400)]
    [InlineData("localhost.evil.example", 400)]
    [InlineData("127.0.0.2", 400)]
    [InlineData("localhost:abc", 400)]
    [InlineData("", 400)]
    public async Task A_foreign_host_is_a_400(string host, int status)
    {
        await using var site = await TestSite.StartAsync(
            routes => routes.MapCounted("/page"),
            "--Catalog:Origin=https://catalog.example",
            "--AllowedHosts=mirror.example;*.wild.example"
        );

        Assert.Equal(status, (await site.GetAsync("/page", "Host: " + host)).Status);
    }

    [Fact]
    public async Task The_400_names_the_setting_in_the_form_of_its_surface()
    {
        await using var site = await TestSite.StartAsync(routes => routes.MapCounted("/page"));

        var page = await site.GetAsync("/page", "Host: evil.example");
        var api = await site.GetAsync("/api/v1/x", "Host: evil.example", "Accept: text/html");

        Assert.Contains("AllowedHosts", page.Text, StringComparison.Ordinal);
        Assert.Contains("<h1>", page.Text, StringComparison.Ordinal);
        AnswerTests.AssertProblem(api, 400);
        Assert.Contains("AllowedHosts", api.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Text + api.Text, StringComparison.Ordinal);
        Answers.CarryWhatEveryAnswerCarries(page);
        Answers.CarryWhatEveryAnswerCarries(api);
    }

    [Theory]
    [InlineData("", "http://localhost")]
    [InlineData("https://catalog.example/", "https://catalog.example")]
    public async Task Absolute_links_come_from_the_setting_or_the_checked_host(string origin, string expected)
    {
        await using var site = await TestSite.StartAsync(
            routes =>
                routes.MapCounted(
                    "/page",
                    context =>
                        context.RequestServices.GetRequiredService<PublicOrigin>().Absolute(context.Request, "/x")
                ),
            "--Catalog:Origin=" + origin
        );

        var answer = await site.GetAsync(
            "/page",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "Forwarded: host=evil.example"
        );

        Assert.Equal(expected + "/x", answer.Text);
    }

    [Theory]
    [InlineData("", "127.0.0.1 http")]
    [InlineData("10.0.0.0/8", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.9 https")]
    [InlineData("10.0.0.1;127.0.0.0/8", "203.0.113.9 https")]
    public async Task Forwarded_headers_are_believed_from_configured_proxies_alone(string proxies, string expected)
    {
        await using var site = await TestSite.StartAsync(
            routes =>
                routes.MapCounted("/page", context => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}"),
            "--Proxies=" + proxies,
            "--AllowedHosts=catalog.example",
            "--ForwardedHeaders_Enabled=true"
        );

        var answer = await site.GetAsync(
            "/page",
            "Host: catalog.example",
            "X-Forwarded-For: 198.51.100.1, 203.0.113.9",
            "X-Forwarded-Proto: https"
        );

        Assert.Equal(expected, answer.Text);
        Assert.Equal(
            expected.EndsWith("https", StringComparison.Ordinal),
            answer.Header("Strict-Transport-Security") is not null
        );
    }

    [Theory]
    [InlineData("javascript", "http://localhost/x")]
    [InlineData("ftp", "http://localhost/x")]
    [InlineData("HTTPS", "https://localhost/x")]
    [InlineData("https", "https://localhost/x")]
    public async Task A_proxy_may_say_http_or_https_and_nothing_else(string scheme, string expected)
    {
        await using var site = await TestSite.StartAsync(
            routes =>
                routes.MapCounted(
                    "/page",
                    context =>
                        context.RequestServices.GetRequiredService<PublicOrigin>().Absolute(context.Request, "/x")
                ),
            "--Proxies=127.0.0.1"
        );

        Assert.Equal(expected, (await site.GetAsync("/page", "X-Forwarded-Proto: " + scheme)).Text);
    }

    [Fact]
    public async Task Past_the_limit_a_reader_gets_a_page()
    {
        await using var site = await LimitedAsync();

        var answers = new List<RawAnswer>();
        for (var n = 0; n < 6; n++)
            answers.Add(await site.GetAsync("/works"));
        var refused = answers[^1];

        Assert.Equal(429, refused.Status);
        Assert.Equal("1", refused.Header("Retry-After"));
        Assert.Equal("no-store", refused.Header("Cache-Control"));
        Assert.Equal("\"client\";q=3;w=3", refused.Header("RateLimit-Policy"));
        Assert.StartsWith("text/html", refused.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("<h1>One at a time, please</h1>", refused.Text, StringComparison.Ordinal);
        Answers.CarryWhatEveryAnswerCarries(refused);
    }

    [Fact]
    public async Task Past_the_limit_there_is_a_429_that_says_when_to_ask_again()
    {
        await using var site = await LimitedAsync();

        var answers = new List<RawAnswer>();
        for (var n = 0; n < 6; n++)
            answers.Add(
                await site.GetAsync("/api/v1/x", $"X-Forwarded-For: 203.0.113.{n}", "Origin: https://reader.example")
            );
        var refused = answers[^1];

        Assert.Equal(200, answers[0].Status);
        Assert.Equal("\"client\";r=2;t=1", answers[0].Header("RateLimit"));
        Assert.Equal("\"client\";q=3;w=3", answers[0].Header("RateLimit-Policy"));
        AnswerTests.AssertProblem(refused, 429);
        Assert.Equal("1", refused.Header("Retry-After"));
        Assert.Equal("*", refused.Header("Access-Control-Allow-Origin"));
        Answers.CarryWhatEveryAnswerCarries(refused);
    }

    [Fact]
    public async Task Health_probes_are_exempt_from_the_limit_and_the_limit_passes()
    {
        await using var site = await LimitedAsync();

        for (var n = 0; n < 10; n++)
            Assert.Equal(200, (await site.GetAsync("/health/live")).Status);
        for (var n = 0; n < 5; n++)
            await site.GetAsync("/api/v1/x");
        await Task.Delay(TimeSpan.FromSeconds(2.5));

        Assert.Equal(200, (await site.GetAsync("/api/v1/x")).Status);
    }

    [Fact]
    public async Task Behind_a_configured_proxy_each_reader_has_a_limit_of_their_own()
    {
        await using var site = await LimitedAsync("--Proxies=127.0.0.1");

        for (var n = 0; n < 10; n++)
            Assert.Equal(200, (await site.GetAsync("/api/v1/x", $"X-Forwarded-For: 203.0.113.{n}")).Status);
    }

    [Fact]
    public async Task The_limit_can_be_lifted()
    {
        await using var site = await LimitedAsync("--RateLimit:Enabled=false");

        for (var n = 0; n < 20; n++)
            Assert.Equal(200, (await site.GetAsync("/api/v1/x")).Status);
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.2", false)]
    [InlineData("203.0.113.1", "::ffff:203.0.113.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_IPv4_address_or_a_64_of_IPv6_is_one_client(string one, string other, bool same) =>
        Assert.Equal(same, RateLimit.Client(IPAddress.Parse(one)) == RateLimit.Client(IPAddress.Parse(other)));

    private static Task<TestSite> LimitedAsync(params string[] settings) =>
        TestSite.StartAsync(
            routes => routes.MapGet("/api/v1/x", () => "ok"),
            ["--RateLimit:PerSecond=1", "--RateLimit:Burst=3", .. settings]
        );
}

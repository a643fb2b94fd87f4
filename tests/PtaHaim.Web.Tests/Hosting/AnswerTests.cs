using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PtaHaim.Web.Tests.Hosting;

[Collection(AskTheProgram.Name)]
public sealed class AnswerTests(RunningProgram running)
{
    public static TheoryData<string> Addresses() => new(SiteAddresses.All);

    public static TheoryData<string> Missing() => new(SiteAddresses.Missing);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_HEAD_as_it_answers_GET_but_for_the_body(string address)
    {
        var get = await RawHttp.GetAsync(running.Port, address);
        var head = await RawHttp.SendAsync(running.Port, RawHttp.Request("HEAD", address));

        Assert.Equal(get.Status, head.Status);
        Assert.Empty(head.Body);
        string[] variable = ["Date", "Transfer-Encoding", "Content-Length"];
        Assert.Equal(Lines(get, variable), Lines(head, variable));
        Answers.CarryWhatEveryAnswerCarries(get);
        Answers.CarryWhatEveryAnswerCarries(head);
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task A_missing_thing_is_a_404_in_the_form_of_its_surface(string address)
    {
        var answer = await RawHttp.GetAsync(running.Port, address, "Accept: text/html");

        Assert.Equal(404, answer.Status);
        if (address.StartsWith("/api", StringComparison.Ordinal))
            AssertProblem(answer, 404);
        else
            Assert.Contains("<h1>", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", 405)]
    [InlineData("TRACE", 405)]
    [InlineData("BREW", 405)]
    [InlineData("OPTIONS", 204)]
    public async Task A_method_that_is_none_is_a_405_with_Allow(string method, int status)
    {
        foreach (var address in SiteAddresses.All)
        {
            var answer = await RawHttp.SendAsync(running.Port, RawHttp.Request(method, address));

            Assert.Equal(status, answer.Status);
            Assert.Equal("GET, HEAD, OPTIONS", answer.Header("Allow"));
        }
    }

    [Theory]
    [InlineData("/?q=", 9_000, 414)]
    [InlineData("/api/v1/works?q=", 9_000, 414)]
    public async Task An_address_past_its_length_is_a_414_in_the_site_s_form(string start, int length, int status)
    {
        var answer = await RawHttp.GetAsync(running.Port, start + new string('a', length));

        Assert.Equal(status, answer.Status);
        if (start.StartsWith("/api", StringComparison.Ordinal))
            AssertProblem(answer, status);
        else
            Assert.Contains("<h1>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_headers_are_a_431_and_a_large_body_is_a_413()
    {
        var headers = await RawHttp.GetAsync(
            running.Port,
            "/api/v1/x",
            Enumerable.Range(0, 150).Select(n => $"X-{n}: y").ToArray()
        );
        var body = await RawHttp.GetAsync(running.Port, "/api/v1/x", "Content-Length: 100000");

        AssertProblem(headers, 431);
        AssertProblem(body, 413);
    }

    [Fact]
    public async Task Reads_of_the_API_are_open_to_every_origin_and_expose_their_headers()
    {
        var answer = await RawHttp.GetAsync(running.Port, "/api/v1/nothing", "Origin: https://reader.example");
        var page = await RawHttp.GetAsync(running.Port, "/", "Origin: https://reader.example");
        var preflight = await RawHttp.SendAsync(
            running.Port,
            RawHttp.Request(
                "OPTIONS",
                "/api/v1/nothing",
                "Origin: https://reader.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match"
            )
        );

        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal(
            "ETag,Link,RateLimit,RateLimit-Policy,Retry-After",
            answer.Header("Access-Control-Expose-Headers")
        );
        Assert.Null(page.Header("Access-Control-Allow-Origin"));
        Assert.Equal(204, preflight.Status);
        Assert.Equal("GET,HEAD", preflight.Header("Access-Control-Allow-Methods"));
    }

    [Fact]
    public async Task A_failure_inside_is_a_clean_500_that_says_nothing_of_the_inside()
    {
        await using var site = await TestSite.StartAsync(routes =>
        {
            routes.MapGet("/fails", Fail);
            routes.MapGet("/api/v1/fails", Fail);
            routes.MapGet(
                "/api/v1/fails-late",
                async (HttpContext context) =>
                {
                    await context.Response.WriteAsync("half of ");
                    await context.Response.Body.FlushAsync();
                    Fail();
                }
            );
        });

        var page = await site.GetAsync("/fails");
        var api = await site.GetAsync("/api/v1/fails");
        var late = await site.GetAsync("/api/v1/fails-late");

        Assert.Equal(500, page.Status);
        Assert.Contains("<h1>", page.Text, StringComparison.Ordinal);
        AssertProblem(api, 500);
        AssertProblem(late, 500);
        foreach (var answer in new[] { page, api, late })
        {
            Answers.CarryWhatEveryAnswerCarries(answer);
            Answers.SayNothingOfTheInside(answer);
            Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
            Assert.Null(answer.Header("ETag"));
        }

        static void Fail() => throw new InvalidOperationException("the secret of /src/Inside.cs");
    }

    [Fact]
    public async Task A_failure_of_the_error_page_keeps_the_status_and_the_headers()
    {
        await using var site = await TestSite.StartAsync(routes =>
            routes
                .MapGet(
                    "/error/{code:int:min(404)}",
                    () =>
                    {
                        throw new InvalidOperationException("the page of pages");
                    }
                )
                .WithOrder(-1)
        );

        var answer = await site.GetAsync("/nothing-here");

        Assert.Equal(404, answer.Status);
        Assert.Contains("<h1>Not Found</h1>", answer.Text, StringComparison.Ordinal);
        Answers.CarryWhatEveryAnswerCarries(answer);
    }

    [Fact]
    public async Task A_list_that_is_stopped_half_way_is_no_answer_and_is_not_kept()
    {
        await using var site = await TestSite.StartAsync(routes => routes.MapGet("/api/v1/half", Half));

        for (var tries = 0; tries < 2; tries++)
        {
            var answer = await site.GetAsync("/api/v1/half");

            Assert.Equal(400, answer.Status);
            Assert.DoesNotContain("item", answer.Text, StringComparison.Ordinal);
        }

        static async IAsyncEnumerable<string> Half([EnumeratorCancellation] CancellationToken cancel)
        {
            yield return "item";
            await Task.Delay(TimeSpan.FromMinutes(1), cancel);
        }
    }

    [Fact]
    public async Task A_question_past_its_time_is_stopped_and_refused_without_a_5xx()
    {
        var stopped = new TaskCompletionSource();
        await using var site = await TestSite.StartAsync(routes =>
            routes.MapGet(
                "/api/v1/slow",
                async (CancellationToken cancel) =>
                {
                    using var tell = cancel.Register(() => stopped.TrySetResult());
                    await Task.Delay(TimeSpan.FromMinutes(1), cancel);
                    return "late";
                }
            )
        );

        var answer = await site.GetAsync("/api/v1/slow").WaitAsync(TimeSpan.FromSeconds(20));

        AssertProblem(answer, 400);
        Assert.Contains("10 seconds", answer.Text, StringComparison.Ordinal);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Health_says_ready_then_degraded_with_its_report_and_starting_with_no_catalog()
    {
        await using var site = await TestSite.StartAsync(_ => { });

        var ready = await site.GetAsync("/health/ready");
        site.Health = new("first", ["catalog.json:3:7 unknown role", "2", "3", "4", "5", "6"]);
        var degraded = await site.GetAsync("/health/ready");
        site.Health = new(null, []);
        var starting = await site.GetAsync("/health/ready");
        var live = await site.GetAsync("/health/live");

        Assert.Equal("""{"status":"ready","fingerprint":"first","report":[]}""", ready.Text);
        Assert.Equal(200, degraded.Status);
        Assert.Contains("degraded", degraded.Text, StringComparison.Ordinal);
        Assert.Contains("unknown role", degraded.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"6\"", degraded.Text, StringComparison.Ordinal);
        Assert.Equal(503, starting.Status);
        Assert.NotNull(starting.Header("Retry-After"));
        Assert.Equal(200, live.Status);
    }

    [Theory]
    [InlineData("/page", "frame-src https://www.youtube-nocookie.com", "frame-ancestors 'none'")]
    [InlineData("/api/v1/x", "default-src 'none'; frame-ancestors 'none'", "frame-ancestors 'none'")]
    public async Task Each_surface_has_its_own_policy(string address, string first, string second)
    {
        var policy = (await RawHttp.GetAsync(running.Port, address)).Header("Content-Security-Policy");

        Assert.Contains(first, policy, StringComparison.Ordinal);
        Assert.Contains(second, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_sends_a_header_that_breaks_the_player_or_the_embeds()
    {
        foreach (var address in SiteAddresses.All)
        {
            var answer = await RawHttp.GetAsync(running.Port, address);

            Assert.Null(answer.Header("Cross-Origin-Embedder-Policy"));
            Assert.Null(answer.Header("X-Frame-Options"));
            Assert.Null(answer.Header("Strict-Transport-Security"));
        }
    }

    internal static void AssertProblem(RawAnswer answer, int status)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("https://", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    private static string[] Lines(RawAnswer answer, string[] except) =>
        answer
            .Headers.Where(header => !except.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header)}")
            .Order(StringComparer.Ordinal)
            .ToArray();
}
